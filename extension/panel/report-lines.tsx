import { entryKey, type ReportEntry } from '../fill/report.ts'
import { keyOf, word, wordIfAny } from '../words/words.ts'
import type { Filling } from './use-fill.ts'

export const labelOf = ({ label, field }: Pick<ReportEntry, 'label' | 'field'>) =>
  label || wordIfAny('field', field) || field

/** What the control holds, else what was meant for it, in words. */
const heldBy = ({ field, readBack, value }: ReportEntry) =>
  readBack ?? (field === 'invoiceType' ? (wordIfAny('type', value) ?? value) : value)

const teachable = (entry: ReportEntry) => entry.outcome === 'ambiguous' || entry.outcome === 'not-found'

function Line({ entry, filling }: { entry: ReportEntry; filling: Filling }) {
  const name = labelOf(entry)
  return (
    <li data-outcome={entry.outcome}>
      <span class="what">{name}</span>
      <span class="held">{heldBy(entry)}</span>
      {entry.reason ? (
        <span class="why">{word(keyOf('fill_reason', entry.reason))}</span>
      ) : (
        entry.outcome !== 'filled' && <span class="why">{word(keyOf('fill_outcome', entry.outcome))}</span>
      )}
      {teachable(entry) && (
        <button type="button" class="link" onClick={() => void filling.teach(entry.field, name)}>
          {word('fill_point')}
        </button>
      )}
    </li>
  )
}

export const Lines = ({ entries, filling }: { entries: readonly ReportEntry[]; filling: Filling }) => (
  <ul class="report-lines">
    {entries.map((entry) => (
      <Line key={`${entryKey(entry)} ${entry.label}`} entry={entry} filling={filling} />
    ))}
  </ul>
)

interface FoldedProps {
  title: string
  entries: readonly ReportEntry[]
  filling: Filling
  /** Unfolded from the start. */
  open?: boolean
}

export function Folded({ title, entries, filling, open = false }: FoldedProps) {
  if (entries.length === 0) return null
  return (
    <details open={open}>
      <summary>
        {title} <span class="count">{entries.length}</span>
      </summary>
      <Lines entries={entries} filling={filling} />
    </details>
  )
}
