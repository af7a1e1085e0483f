import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import { withAbbreviations } from './abbreviations.ts'
import { withDateNames } from './date-runs.ts'
import { withDecimalCommas } from './decimal-comma.ts'
import { matchCues } from './match-cue.ts'
import { nearbyParties } from './nearby-parties.ts'
import type { Party } from './party.ts'
import type { Signals } from './signals.ts'
import { withoutSplitAmounts } from './split-amounts.ts'

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
  /** True when the form shows, in a box nobody writes, the sum of what is reimbursed. */
  sumsUp: boolean
}

const clear = 0.85

const clearTargets = ({ wholeLabels }: Signals) =>
  wholeLabels
    .flatMap((words) => matchCues(words))
    .filter(({ strength }) => strength >= clear)
    .map(({ target }) => target)

/** Puts what was read of every control together with who was named last before it. */
export function readControls(snapshots: readonly FieldSnapshot[], read: readonly Signals[]): ReadControl[] {
  const whole = withoutSplitAmounts(snapshots, read)
  const signals = withDecimalCommas(snapshots, withDateNames(snapshots, withAbbreviations(snapshots, whole)))
  const parties = nearbyParties(snapshots, signals)
  return snapshots.map((snapshot, index) => ({
    snapshot,
    signals: signals[index] as Signals,
    nearbyParty: parties[index],
  }))
}

const isComputed = ({ snapshot: { barred } }: ReadControl) => barred === 'disabled' || barred === 'readonly'
const showsSum = (control: ReadControl) =>
  isComputed(control) &&
  /总|合计|total/u.test(control.signals.label) &&
  matchCues(control.signals.label).some(({ target, strength }) => target === 'reimbursementAmount' && strength > 0.7)

function contextOf(controls: readonly ReadControl[], summed: ReadonlySet<string>): FormContext {
  const targets = new Set(controls.flatMap(({ signals }) => clearTargets(signals)))
  const texts = controls
    .flatMap(({ signals, snapshot }) => [
      signals.label,
      ...snapshot.sections,
      ...snapshot.labels.map(({ text }) => text),
    ])
    .join('\n')
  return {
    has: (target) => targets.has(target),
    says: (pattern) => pattern.test(texts),
    sumsUp: summed.has(controls[0]?.snapshot.group ?? ''),
  }
}

/** The controls that are read together: those of one list of one form, or those of a form outside of its lists. */
const contextName = ({ snapshot }: ReadControl) => `${snapshot.group} ${snapshot.row?.list ?? ''}`

/** Gives for every control what the rest of its form, or of its list, says. */
export function formContexts(controls: readonly ReadControl[]): (control: ReadControl) => FormContext {
  const groups = Map.groupBy(controls, contextName)
  const summed = new Set(controls.filter(showsSum).map(({ snapshot }) => snapshot.group))
  const contexts = new Map([...groups].map(([name, members]) => [name, contextOf(members, summed)]))
  const none: FormContext = { has: () => false, says: () => false, sumsUp: false }
  return (control) => contexts.get(contextName(control)) ?? none
}
