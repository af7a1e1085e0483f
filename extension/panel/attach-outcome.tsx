import { Icon } from '../elements/icon.tsx'
import type { AttachReport, DetachReport } from '../fill/attach/attach-report.ts'
import { word } from '../words/words.ts'
import { AttachLines } from './attach-lines.tsx'
import { AttachPreviewView } from './attach-preview.tsx'
import type { FillTarget } from './fill-target.ts'
import { PageProblem } from './page-problem.tsx'
import { StoppedNotice } from './stopped-notice.tsx'
import type { Attaching } from './use-attach.ts'

function Report({ report, attaching }: { report: AttachReport; attaching: Attaching }) {
  const done = report.entries.filter(({ outcome }) => outcome === 'attached').length
  const others = report.entries.length - done
  return (
    <section class="report" aria-labelledby="attach-title">
      <header>
        <h2 id="attach-title" aria-live="polite" class={others > 0 ? 'warn' : 'good'}>
          <Icon name={others > 0 ? 'warn' : 'check'} />
          {done > 0 ? word('attach_done', done) : word('attach_nothing')}
          {done > 0 && others > 0 && ` · ${word('attach_attention', others)}`}
        </h2>
        {done > 0 && (
          <button type="button" class="button" onClick={() => void attaching.remove(report)}>
            <Icon name="undo" />
            {word('attach_remove')}
          </button>
        )}
      </header>
      <AttachLines entries={report.entries} />
      <StoppedNotice stopped={report.stopped} />
    </section>
  )
}

function Removed({ report }: { report: DetachReport }) {
  const lost = report.entries.filter(({ outcome }) => outcome === 'failed').length
  return (
    <p class={lost > 0 ? 'notice warn' : 'notice good'} role="status">
      <Icon name={lost > 0 ? 'warn' : 'check'} />
      {lost > 0 ? word('attach_removed_partly', lost) : word('attach_removed')}
    </p>
  )
}

/** What would be attached, what was, or why nothing could be. */
export function AttachOutcome({ attaching, target }: { attaching: Attaching; target: FillTarget | undefined }) {
  const { state } = attaching
  switch (state.step) {
    case 'shown':
      return <AttachPreviewView preview={state.preview} attaching={attaching} />
    case 'attached':
      return <Report report={state.report} attaching={attaching} />
    case 'removed':
      return <Removed report={state.report} />
    case 'failed':
      return <PageProblem code={state.code} target={target} onAllow={attaching.allow} />
    default:
      return null
  }
}
