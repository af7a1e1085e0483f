import { useState } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import type { LedgerEntry } from '../ledger/ledger-entry.ts'
import { keyOf, word } from '../words/words.ts'
import type { LeftOfPrint } from './print/open-print.ts'
import { type Layout, layouts } from './print/pages-to-print.ts'

interface Props {
  entries: readonly LedgerEntry[]
  papers?: readonly string[]
  name?: string
}

type State = 'ready' | 'printing' | 'failed' | LeftOfPrint

/** Prints invoices, so many a page; says what is not on paper and why. */
export function PrintButton({ entries, papers = [], name }: Props) {
  const [layout, setLayout] = useState<Layout>('auto')
  const [state, setState] = useState<State>('ready')
  const printAll = async () => {
    setState('printing')
    try {
      // What draws PDFs is as large as all else here, and loaded only by those who print.
      const { openPrint } = await import('./print/open-print.ts')
      setState(await openPrint({ entries, papers, layout, ...(name ? { name } : {}) }))
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <span class="print-choice">
        <button
          type="button"
          class="button"
          disabled={entries.length === 0 || state === 'printing'}
          onClick={() => void printAll()}
        >
          {state === 'printing' ? <span class="spinner" /> : <Icon name="print" />}
          {word('print')}
        </button>
        <select
          class="input"
          aria-label={word('print_layout')}
          value={layout}
          onChange={({ currentTarget }) => setLayout(layouts.find((each) => each === currentTarget.value) ?? 'auto')}
        >
          {layouts.map((each) => (
            <option key={each} value={each}>
              {word(keyOf('print_layout', each))}
            </option>
          ))}
        </select>
      </span>
      {state === 'failed' && (
        <p class="notice bad" role="alert">
          <Icon name="warn" />
          <span>{word('print_failed')}</span>
        </p>
      )}
      {Array.isArray(state) && state.length > 0 && (
        <div class="notice warn" role="status">
          <Icon name="warn" />
          <ul>
            {state.map(({ file, why }) => (
              <li key={file}>{[file, why].filter(Boolean).join('：')}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
