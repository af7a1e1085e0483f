import { Icon } from '../elements/icon.tsx'
import type { FillReport } from '../fill/report.ts'
import { word } from '../words/words.ts'
import { fillSummary } from './fill-state.ts'
import { LastingNotice } from './lasting-notice.tsx'
import { Folded, Lines } from './report-lines.tsx'
import { StoppedNotice } from './stopped-notice.tsx'
import type { Filling } from './use-fill.ts'

function FrameLeftOut({ url, filling }: { url: string; filling: Filling }) {
  const { protocol, hostname, host } = new URL(url)
  return (
    <div class="notice warn">
      <Icon name="warn" />
      <p>{word('fill_frame_left_out', host)}</p>
      <button type="button" class="button" onClick={() => filling.allow([`${protocol}//${hostname}/*`])}>
        {word('allow')}
      </button>
    </div>
  )
}

interface Props {
  report: FillReport
  filling: Filling
}

/** What the form holds now, field by field; what needs a hand, or why nothing was filled, comes first and unfolded. */
export function FillReportView({ report, filling }: Props) {
  const { filled, left, attention, missing } = fillSummary(report)
  const needsHand = attention.length > 0 || filled.length === 0
  const occupied = left.filter(({ reason }) => reason === 'has-value').length
  return (
    <section class="report" aria-labelledby="report-title">
      <header>
        <h2 id="report-title" aria-live="polite" class={needsHand ? 'warn' : 'good'}>
          <Icon name={needsHand ? 'warn' : 'check'} />
          {filled.length > 0 ? word('fill_filled_count', filled.length) : word('fill_nothing')}
          {attention.length > 0 && ` · ${word('fill_attention_count', attention.length)}`}
        </h2>
        {filled.length > 0 && (
          <button type="button" class="button" onClick={() => void filling.undo(report)}>
            <Icon name="undo" />
            {word('fill_undo')}
          </button>
        )}
      </header>
      {attention.length > 0 && <Lines entries={attention} filling={filling} />}
      <StoppedNotice stopped={report.stopped} />
      {report.framesLeftOut.map((frame) => (
        <FrameLeftOut key={frame} url={frame} filling={filling} />
      ))}
      <LastingNotice lines={filled} />
      <Folded title={word('fill_filled')} entries={filled} filling={filling} />
      <Folded title={word('fill_left')} entries={left} filling={filling} open={filled.length === 0} />
      <Folded title={word('fill_missing')} entries={missing} filling={filling} />
      {occupied > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => void filling.fill({ looked: report.looked, overwrite: true })}
        >
          {word('fill_overwrite', occupied)}
        </button>
      )}
    </section>
  )
}
