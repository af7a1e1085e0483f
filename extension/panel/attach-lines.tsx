import type { AttachEntry } from '../fill/attach/attach-report.ts'
import { keyOf, word } from '../words/words.ts'

/** Where a file goes, as a person finds it on the page. */
export const placeOf = ({ where, row }: Pick<AttachEntry, 'where' | 'row'>): string =>
  row === undefined ? where : word('attach_row', where, row)

const whyOf = ({ outcome, reason, detail = '' }: AttachEntry) =>
  reason ? word(keyOf('attach_reason', reason), detail) : word(keyOf('attach_outcome', outcome))

/** Files with what became of each. */
export const AttachLines = ({ entries }: { entries: readonly AttachEntry[] }) => (
  <ul class="report-lines">
    {entries.map((entry) => (
      <li key={`${entry.invoice} ${entry.file} ${entry.where} ${entry.row}`} data-outcome={entry.outcome}>
        <span class="what">{placeOf(entry)}</span>
        <span class="held">{entry.file}</span>
        <span class="why">{whyOf(entry)}</span>
      </li>
    ))}
  </ul>
)
