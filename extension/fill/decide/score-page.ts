import type { FieldSnapshot } from '../snapshot.ts'
import type { ScoredControl } from './assign.ts'
import { formContexts, readControls } from './form-context.ts'
import { scoreControl } from './score.ts'

/** What every control of a page may mean. Pure. */
export function scorePage(snapshots: readonly FieldSnapshot[]): ScoredControl[] {
  const controls = readControls(snapshots)
  const contextOf = formContexts(controls)
  return controls.map((control) => ({
    snapshot: control.snapshot,
    signals: control.signals,
    candidates: scoreControl(control, contextOf(control)),
  }))
}
