import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import { FillPreview } from './fill-preview.tsx'
import { FillReportView } from './fill-report.tsx'
import { notRestored } from './fill-state.ts'
import type { FillTarget } from './fill-target.ts'
import { PageProblem } from './page-problem.tsx'
import type { Filling } from './use-fill.ts'

/** What became of the last fill: the report, the undoing, or why nothing was filled. */
export function FillOutcome({ filling, target }: { filling: Filling; target: FillTarget | undefined }) {
  const { state } = filling
  switch (state.step) {
    case 'previewed':
      return <FillPreview preview={state.preview} filling={filling} />
    case 'pointing':
      return (
        <p class="notice" role="status">
          {word('fill_pointing')}
        </p>
      )
    case 'filled':
      return <FillReportView report={state.report} filling={filling} />
    case 'undone': {
      const lost = notRestored(state.report)
      const kept = state.report.entries.filter(({ outcome }) => outcome === 'kept').length
      const { rowsLeft } = state.report
      const done = kept > 0 ? word('fill_undone_kept', kept) : word('fill_undone')
      const warns = lost + rowsLeft > 0
      return (
        <p class={warns ? 'notice warn' : 'notice good'} role="status">
          <Icon name={warns ? 'warn' : 'check'} />
          {lost > 0 ? word('fill_undone_partly', lost) : done}
          {rowsLeft > 0 && word('fill_undone_rows', rowsLeft)}
        </p>
      )
    }
    case 'failed':
      return <PageProblem code={state.code} target={target} onAllow={filling.allow} />
    default:
      return null
  }
}
