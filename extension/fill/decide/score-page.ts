import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import type { ScoredControl } from './assign.ts'
import { barredBy } from './bars.ts'
import { formContexts, type ReadControl, readControls } from './form-context.ts'
import { matchCues } from './match-cue.ts'
import { withoutNextLabels } from './next-labels.ts'
import { scoreControl } from './score.ts'
import { type Signals, signalsOf } from './signals.ts'
import type { Candidate } from './vote.ts'

/** What is never written stays so, whoever asks; everything else is what the person taught. */
const stillBarred = ['disabled', 'readonly', 'secret', 'captcha', 'payment']

function taughtMeaning(control: ReadControl, taught: ReadonlyMap<string, Target | 'none'>): Candidate[] | undefined {
  const target = taught.get(control.snapshot.id)
  if (!target) return undefined
  const bar = barredBy(control.snapshot, control.signals)
  if (target === 'none' || (bar && stillBarred.includes(bar))) return []
  return [{ target, score: 2, because: ['taught by the person'] }]
}

type Taught = ReadonlyMap<string, Target | 'none'>

/** Scores the controls of a page a little at a time: every step is one piece of work, so that a caller can pause. Pure. */
export function* scoringSteps(snapshots: readonly FieldSnapshot[], taught: Taught): Generator<void, ScoredControl[]> {
  const signals: Signals[] = []
  for (const snapshot of withoutNextLabels(snapshots)) yield void signals.push(signalsOf(snapshot))
  const controls = readControls(snapshots, signals)
  // Remembered, so that what a form says as a whole is put together at once.
  for (const { signals } of controls) yield void matchCues(signals.label)
  const contextOf = formContexts(controls)
  const scored: ScoredControl[] = []
  for (const control of controls) {
    const candidates = taughtMeaning(control, taught) ?? scoreControl(control, contextOf(control))
    yield void scored.push({ snapshot: control.snapshot, signals: control.signals, candidates })
  }
  return scored
}

/** What every control of a page may mean, what the person taught about it first. Pure. */
export function scorePage(snapshots: readonly FieldSnapshot[], taught: Taught = new Map()): ScoredControl[] {
  const steps = scoringSteps(snapshots, taught)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
