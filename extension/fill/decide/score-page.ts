import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import type { ScoredControl } from './assign.ts'
import { barredBy } from './bars.ts'
import { formContexts, type ReadControl, readControls } from './form-context.ts'
import { type Candidate, scoreControl } from './score.ts'

/** What is never written stays so, whoever asks; everything else is what the person taught. */
const stillBarred = ['disabled', 'readonly', 'secret', 'captcha', 'payment']

function taughtMeaning(control: ReadControl, taught: ReadonlyMap<string, Target | 'none'>): Candidate[] | undefined {
  const target = taught.get(control.snapshot.id)
  if (!target) return undefined
  const bar = barredBy(control.snapshot, control.signals)
  if (target === 'none' || (bar && stillBarred.includes(bar))) return []
  return [{ target, score: 2, because: ['taught by the person'] }]
}

/** What every control of a page may mean, what the person taught about it first. Pure. */
export function scorePage(
  snapshots: readonly FieldSnapshot[],
  taught: ReadonlyMap<string, Target | 'none'> = new Map(),
): ScoredControl[] {
  const controls = readControls(snapshots)
  const contextOf = formContexts(controls)
  return controls.map((control) => ({
    snapshot: control.snapshot,
    signals: control.signals,
    candidates: taughtMeaning(control, taught) ?? scoreControl(control, contextOf(control)),
  }))
}
