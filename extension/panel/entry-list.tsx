import { Icon } from '../elements/icon.tsx'
import { word } from '../words.ts'
import { type EntrySummary, entrySummary } from './entry-summary.ts'
import type { Entry } from './panel-state.ts'

function Mark({ state }: { state: EntrySummary['state'] }) {
  if (state === 'working') return <span class="spinner" />
  if (state === 'ready') return <Icon name="invoice" />
  return <Icon name="warn" />
}

function Row({ entry, onOpen }: { entry: Entry; onOpen: (entry: Entry) => void }) {
  const summary = entrySummary(entry)
  return (
    <li>
      <button type="button" class="entry" data-state={summary.state} onClick={() => onOpen(entry)}>
        <Mark state={summary.state} />
        <span class="entry-words">
          <span class="entry-title">{summary.title}</span>
          <span class="entry-detail">{summary.detail}</span>
        </span>
        <span class="entry-amount">{summary.amount}</span>
      </button>
    </li>
  )
}

/** Everything in the inbox, newest first. */
export function EntryList({ entries, onOpen }: { entries: readonly Entry[]; onOpen: (entry: Entry) => void }) {
  return (
    <nav aria-label={word('recent')} class="entries">
      <ul>
        {entries.map((entry) => (
          <Row key={`${entry.job.id} ${entry.draft}`} entry={entry} onOpen={onOpen} />
        ))}
      </ul>
    </nav>
  )
}
