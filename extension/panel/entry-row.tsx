import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import { type EntrySummary, entrySummary } from './entry-summary.ts'
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

export function EntryRow({ entry, repeated, onOpen }: RowProps) {
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
