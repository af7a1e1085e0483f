import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
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

const clearTargets = ({ label }: Signals) =>
  matchCues(label)
    .filter(({ strength }) => strength >= clear)
    .map(({ target }) => target)

/**
 * In 开票日期 □年 □月 □日 every word belongs to the box before it, in 年 □ 月 □ 日 □ to the one after: the first box
 * tells, for nothing of a date stands before it where the words stand behind.
 */
function withPartsBehind(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] {
  let behind = false
  return signals.map((own, index) => {
    const goesOn = signals[index - 1]?.partBehind && snapshots[index - 1]?.group === snapshots[index]?.group
    behind = own.partBehind !== undefined && (goesOn ? behind : [undefined, own.partBehind].includes(own.datePart))
    return behind ? { ...own, datePart: own.partBehind } : own
  })
}

/** Runs of boxes that take year, month and day of one date, by their places. */
function dateRuns(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): number[][] {
  const runs: number[][] = []
  for (const [index, { datePart }] of signals.entries()) {
    if (!datePart) continue
    const run = runs.at(-1)
    const before = run?.at(-1) ?? -2
    const continues = before === index - 1 && snapshots[before]?.group === snapshots[index]?.group
    if (run && continues && !run.some((other) => signals[other]?.datePart === datePart)) run.push(index)
    else runs.push([index])
  }
  return runs
}

/** Of three boxes for year, month and day one has the name of the date beside it; all three mean it. */
function withDateNames(snapshots: readonly FieldSnapshot[], signals: readonly Signals[]): Signals[] {
  const named = [...signals]
  for (const run of dateRuns(snapshots, signals)) {
    const members = run.flatMap((index) => signals[index] ?? [])
    const readings = members.flatMap((each) => each.readings)
    for (const index of run) {
      const own = signals[index]
      if (own && run.length > 1) named[index] = { ...own, readings, label: members[0]?.label ?? own.label }
    }
  }
  return named
}

/** Puts what was read of every control together with who was named last before it. */
export function readControls(snapshots: readonly FieldSnapshot[], read: readonly Signals[]): ReadControl[] {
  const whole = withoutSplitAmounts(snapshots, read)
  const signals = withDateNames(snapshots, withPartsBehind(snapshots, whole))
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
