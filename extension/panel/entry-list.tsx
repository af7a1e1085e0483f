import { word } from '../words/words.ts'
import { EntryRow } from './entry-row.tsx'
import { ListHead } from './list-head.tsx'
import { type ListSummary, listSummary } from './list-summary.ts'
import type { Entry } from './panel-state.ts'
import { stepBetweenRows } from './step-between-rows.ts'

interface Props {
  entries: readonly Entry[]
  onOpen: (entry: Entry) => void
}

/** Rows of the inbox, newest first. */
export function EntryRows({ entries, onOpen, repeated }: Props & Pick<ListSummary, 'repeated'>) {
  return (
    <nav aria-label={word('recent')} class="entries" onKeyDown={stepBetweenRows}>
      <ul>
        {entries.map((entry) => (
          <EntryRow
            key={`${entry.job.id} ${entry.draft}`}
            entry={entry}
            repeated={repeated.has(entry)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </nav>
  )
}

/** Everything in the inbox with its sum. */
export function EntryList({ entries, onOpen }: Props) {
  const summary = listSummary(entries)
  return (
    <>
      <ListHead summary={summary} />
      <EntryRows entries={entries} onOpen={onOpen} repeated={summary.repeated} />
    </>
  )
}
