import { Icon } from '../elements/icon.tsx'
import { word, wordIfAny } from '../words/words.ts'
import { FillPreview } from './fill-preview.tsx'
import { FillReportView } from './fill-report.tsx'
import { notRestored } from './fill-state.ts'
import type { FillTarget } from './fill-target.ts'
import type { Filling } from './use-fill.ts'
import { useShortcutOf } from './use-shortcut-of.ts'

/** Asks for this one site where its address is known; else says which click or key lets us in without asking. */
function Allow({ target, filling }: { target: FillTarget | undefined; filling: Filling }) {
  const shortcut = useShortcutOf('fill-page')
  const { origin, host } = target ?? {}
  if (!origin || !host) return <p>{shortcut ? word('fill_let_in_key', shortcut) : word('fill_let_in')}</p>
  return (
    <button type="button" class="button" onClick={() => filling.allow([origin])}>
      {word('fill_allow_site', host)}
    </button>
  )
}

/** Why nothing was filled; a page that may not be touched comes with the way to allow it. */
function Failed({ code, target, filling }: { code: string; target: FillTarget | undefined; filling: Filling }) {
  return (
    <div class={code === 'no-permission' ? 'notice warn' : 'notice bad'} role="alert">
      <Icon name="warn" />
      <div>
        <p>{wordIfAny('fill_problem', code) ?? word('fill_problem_internal')}</p>
        {code === 'no-permission' && <Allow target={target} filling={filling} />}
      </div>
    </div>
  )
}

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
      const done = kept > 0 ? word('fill_undone_kept', kept) : word('fill_undone')
      return (
        <p class={lost > 0 ? 'notice warn' : 'notice good'} role="status">
          <Icon name={lost > 0 ? 'warn' : 'check'} />
          {lost > 0 ? word('fill_undone_partly', lost) : done}
        </p>
      )
    }
    case 'failed':
      return <Failed code={state.code} target={target} filling={filling} />
    default:
      return null
  }
}
