import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import { matchCues } from './match-cue.ts'
import type { Party } from './party.ts'
import type { Signals } from './signals.ts'

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

/** Of three boxes for year, month and day only the first has the name of the date before it; all three mean it. */
function withDateNames(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] {
  let first: Signals | undefined
  return signals.map((own, index) => {
    if (!own.datePart) return own
    const continues = first && snapshots[index]?.group === snapshots[index - 1]?.group && signals[index - 1]?.datePart
    if (!continues || own.datePart === 'year') first = own
    return first && first !== own ? { ...own, readings: [...own.readings, ...first.readings], label: first.label } : own
  })
}

/** Puts what was read of every control together with who was named last before it. */
export function readControls(snapshots: readonly FieldSnapshot[], read: readonly Signals[]): ReadControl[] {
  const signals = withDateNames(snapshots, read)
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

/** The controls that are read together: those of one list of one form, or those of a form outside of its lists. */
const contextName = ({ snapshot }: ReadControl) => `${snapshot.group} ${snapshot.row?.list ?? ''}`

/** Gives for every control what the rest of its form, or of its list, says. */
export function formContexts(controls: readonly ReadControl[]): (control: ReadControl) => FormContext {
  const groups = Map.groupBy(controls, contextName)
  const contexts = new Map([...groups].map(([name, members]) => [name, contextOf(members)]))
  const none: FormContext = { has: () => false, says: () => false }
  return (control) => contexts.get(contextName(control)) ?? none
}
