import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import { matchCues } from './match-cue.ts'
import type { Party } from './party.ts'
import { type Signals, signalsOf } from './signals.ts'

export interface ReadControl {
  snapshot: FieldSnapshot
  signals: Signals
  /** Party of the nearest control before it that names one. */
  nearbyParty: Party | undefined
}

/** What the rest of a form says about the meaning of one control. */
export interface FormContext {
  /** True when another control of the form clearly asks for this. */
  has(target: Target): boolean
  /** True when any label or heading of the form contains such words. */
  says(pattern: RegExp): boolean
}

const clear = 0.85
const reach = 4

const clearTargets = ({ label }: Signals) =>
  matchCues(label)
    .filter(({ strength }) => strength >= clear)
    .map(({ target }) => target)

/** Reads every control, and who was named last before it. */
export function readControls(snapshots: readonly FieldSnapshot[]): ReadControl[] {
  const signals = snapshots.map(signalsOf)
  let last: { party: Party; index: number; group: string } | undefined
  return snapshots.map((snapshot, index) => {
    const own = signals[index] as Signals
    if (own.ownParty) last = { party: own.ownParty, index, group: snapshot.group }
    const near = last && last.group === snapshot.group && index - last.index < reach ? last.party : undefined
    return { snapshot, signals: own, nearbyParty: near }
  })
}

function contextOf(controls: readonly ReadControl[]): FormContext {
  const targets = new Set(controls.flatMap(({ signals }) => clearTargets(signals)))
  const texts = controls
    .flatMap(({ signals, snapshot }) => [
      signals.label,
      ...snapshot.sections,
      ...snapshot.labels.map(({ text }) => text),
    ])
    .join('\n')
  return { has: (target) => targets.has(target), says: (pattern) => pattern.test(texts) }
}

/** One context per form of the page, by the group of its controls. */
export function formContexts(controls: readonly ReadControl[]): Map<string, FormContext> {
  const groups = Map.groupBy(controls, ({ snapshot }) => snapshot.group)
  return new Map([...groups].map(([group, members]) => [group, contextOf(members)]))
}
