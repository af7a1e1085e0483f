import type { ComponentChildren } from 'preact'
import { useCallback, useMemo, useState } from 'preact/hooks'
import { formatMoney } from '../../shared/money.ts'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import { LedgerActions } from './ledger-actions.tsx'
import type { LedgerEntry } from './ledger-entry.ts'
import { filtered, type LedgerFilter, noFilter, totals } from './ledger-filter.ts'
import { LedgerTable } from './ledger-table.tsx'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { consecutiveSeries } from './series.ts'
import { useLedger } from './use-ledger.ts'

function Totals({ entries }: { entries: readonly LedgerEntry[] }) {
  const { count, total, tax, withoutAmount } = totals(entries)
  return (
    <dl class="totals" aria-live="polite">
      <div>
        <dt>{word('ledger_count')}</dt>
        <dd>{count}</dd>
      </div>
      <div>
        <dt>{word('field_totalAmount')}</dt>
        <dd>{formatMoney(total)}</dd>
      </div>
      <div>
        <dt>{word('field_taxAmount')}</dt>
        <dd>{formatMoney(tax)}</dd>
      </div>
      {withoutAmount > 0 && <p class="fine">{word('ledger_without_amount', withoutAmount)}</p>}
    </dl>
  )
}

function SeriesHints({ entries, onShow }: { entries: readonly LedgerEntry[]; onShow: (seller: string) => void }) {
  const series = useMemo(() => consecutiveSeries(entries), [entries])
  return (
    <>
      {series.map((found) => (
        <p key={found.entries[0]?.id} class="notice">
          <Icon name="warn" />
          <span>
            {word('ledger_series', found.sellerName, found.entries.length)}{' '}
            <button type="button" class="link" onClick={() => onShow(found.sellerName)}>
              {word('ledger_series_show')}
            </button>
          </span>
        </p>
      ))}
    </>
  )
}

interface Props {
  /** More that can be done with the selected entries, or all that are shown. */
  more: (chosen: readonly LedgerEntry[]) => ComponentChildren
}

/** Everything remembered: found, summed up, exported, deleted. */
export function LedgerPage({ more }: Props) {
  const entries = useLedger()
  const [filter, setFilter] = useState<LedgerFilter>(noFilter)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(() => filtered(entries ?? [], filter), [entries, filter])
  const chosen = shown.filter(({ id }) => selected.has(id))
  const select = useCallback((id: string, on: boolean) => {
    setSelected((before) => {
      const others = [...before].filter((known) => known !== id)
      return new Set(on ? [...others, id] : others)
    })
  }, [])
  const selectAll = useCallback((on: boolean) => setSelected(new Set(on ? shown.map(({ id }) => id) : [])), [shown])
  return (
    <main class="wide-main">
      <header>
        <h1>{word('ledger')}</h1>
        {entries && <Totals entries={shown} />}
      </header>
      {!entries || entries.length === 0 ? (
        entries && <p class="notice">{word('ledger_empty')}</p>
      ) : (
        <>
          <LedgerToolbar entries={entries} filter={filter} onFilter={setFilter} />
          <LedgerActions
            chosen={chosen.length > 0 ? chosen : shown}
            selectedCount={chosen.length}
            allCount={entries.length}
          />
          {more(chosen.length > 0 ? chosen : shown)}
          <SeriesHints entries={entries} onShow={(seller) => setFilter({ ...noFilter, seller })} />
          {shown.length === 0 ? (
            <p class="notice">{word('ledger_nothing_found')}</p>
          ) : (
            <LedgerTable entries={shown} selected={selected} onSelect={select} onSelectAll={selectAll} />
          )}
        </>
      )}
      <p class="fine">
        {word('ledger_private')} <a href="options.html#backup">{word('backup_title')}</a>
      </p>
    </main>
  )
}
