import { Icon } from '../elements/icon.tsx'
import { word, wordIfAny } from '../words.ts'
import { FillReportView } from './fill-report.tsx'
import { type FillState, notRestored } from './fill-state.ts'

/** What became of the last fill: the report, the undoing, or why nothing was filled. */
export function FillOutcome({ state, onUndo }: { state: FillState; onUndo: (tabId: number) => void }) {
  if (state.step === 'filled') return <FillReportView report={state.report} onUndo={() => onUndo(state.tabId)} />
  if (state.step === 'undone') {
    const lost = notRestored(state.report)
    return (
      <p class={lost > 0 ? 'notice warn' : 'notice good'} role="status">
        <Icon name={lost > 0 ? 'warn' : 'check'} />
        {lost > 0 ? word('fill_undone_partly', lost) : word('fill_undone')}
      </p>
    )
  }
  if (state.step === 'failed') {
    return (
      <p class="notice bad" role="alert">
        <Icon name="warn" />
        {wordIfAny('fill_problem', state.code) ?? word('fill_problem_internal')}
      </p>
    )
  }
  return null
}
