import { formatMoney } from '../../shared/money.ts'
import { Icon } from '../elements/icon.tsx'
import { inbox } from '../inbox/inbox.ts'
import { isUnfinished } from '../inbox/job.ts'
import { word } from '../words/words.ts'
import { type EntrySummary, entrySummary } from './entry-summary.ts'
import { type ListSummary, listSummary } from './list-summary.ts'
import type { Entry } from './panel-state.ts'

function Mark({ state }: { state: EntrySummary['state'] }) {
  if (state === 'working') return <span class="spinner" />
  if (state === 'ready') return <Icon name="invoice" />
  return <Icon name="warn" />
}

interface RowProps {
  entry: Entry
  repeated: boolean
  onOpen: (entry: Entry) => void
}

function Row({ entry, repeated, onOpen }: RowProps) {
  const { title, detail, amount, state } = entrySummary(entry)
  return (
    <li>
      <button
        type="button"
        class="entry"
        data-state={state}
        title={`${title}\n${detail}`}
        onClick={() => onOpen(entry)}
      >
        <Mark state={state} />
        <span class="entry-words">
          <span class="entry-title">{title}</span>
          <span class="entry-detail">{repeated ? `${word('list_same_invoice')} · ${detail}` : detail}</span>
        </span>
        <span class="entry-amount" data-repeated={repeated || undefined}>
          {amount}
        </span>
      </button>
    </li>
  )
}

/** Has every failed file tried again. */
async function retryFailed(): Promise<void> {
  const failed = (await inbox.list()).filter(({ stage }) => stage === 'failed')
  await Promise.all(failed.map(({ id }) => inbox.retry(id)))
}

/** Stops every file that is not read yet. */
async function cancelWaiting(): Promise<void> {
  const waiting = (await inbox.list()).filter(isUnfinished)
  await Promise.all(waiting.map(({ id }) => inbox.cancel(id)))
}

async function removeFinished(): Promise<void> {
  const finished = (await inbox.list()).filter(({ stage }) => stage === 'done')
  await Promise.all(finished.map(({ id }) => inbox.remove(id)))
}

/** How far a batch is, what it adds up to, and what can be done with all of it. */
function ListHead({ summary: { working, failed, files, total } }: { summary: ListSummary }) {
  return (
    <div class="list-head">
      <p role="status">
        {working > 0 ? word('list_progress', files - working, files) : word('list_count', files)}
        {failed > 0 && ` · ${word('list_failed', failed)}`}
      </p>
      <strong>{formatMoney(total)}</strong>
      {working > 0 && <progress value={files - working} max={files} aria-label={word('list_progress_label')} />}
      <p class="list-actions">
        {working > 0 && (
          <button type="button" class="link" onClick={() => void cancelWaiting()}>
            {word('list_cancel')}
          </button>
        )}
        {failed > 0 && (
          <button type="button" class="link" onClick={() => void retryFailed()}>
            {word('list_retry_failed')}
          </button>
        )}
        <button type="button" class="link" title={word('list_clear_explanation')} onClick={() => void removeFinished()}>
          {word('list_clear')}
        </button>
      </p>
    </div>
  )
}

const stepKeys: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function stepBetweenRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = stepKeys[event.key]
  if (!(event.target instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.entry')]
  const next = step && rows[rows.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

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
          <Row key={`${entry.job.id} ${entry.draft}`} entry={entry} repeated={repeated.has(entry)} onOpen={onOpen} />
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
