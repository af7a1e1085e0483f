import { Icon } from '../elements/icon.tsx'
import type { ReportEntry } from '../fill/report.ts'
import { word } from '../words/words.ts'
import { labelOf } from './report-lines.tsx'

type Line = Pick<ReportEntry, 'label' | 'field' | 'lasting'>

/** What undo may not be able to empty again, told before it is filled and after it was; nothing where all can be. */
export function LastingNotice({ lines }: { lines: readonly Line[] }) {
  const lasting = lines.filter((line) => line.lasting)
  if (lasting.length === 0) return null
  return (
    <p class="notice">
      <Icon name="warn" />
      <span>{word('fill_lasting', lasting.map(labelOf).join('、'))}</span>
    </p>
  )
}
