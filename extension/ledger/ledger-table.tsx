import { useMemo, useState } from 'preact/hooks'
import { formatMoney } from '../../shared/money.ts'
import { Icon } from '../elements/icon.tsx'
import { chunk, useGrowing } from '../elements/use-growing.ts'
import { word, wordIfAny } from '../words/words.ts'
import { LedgerDetails } from './ledger-details.tsx'
import type { LedgerEntry } from './ledger-entry.ts'
import { isFilled } from './ledger-filter.ts'

interface Props {
  entries: readonly LedgerEntry[]
  selected: ReadonlySet<string>
  onSelect: (id: string, on: boolean) => void
  /** Selects all that are listed, drawn or not, or none. */
  onSelectAll: (on: boolean) => void
}

const starts = (count: number) => Array.from({ length: Math.ceil(count / chunk) }, (_, index) => index * chunk)

const amount = (value: string | undefined) => (value ? (formatMoney(value) ?? value) : '')

interface RowProps {
  entry: LedgerEntry
  checked: boolean
  onSelect: (id: string, on: boolean) => void
}

function Row({ entry, checked, onSelect }: RowProps) {
  const [open, setOpen] = useState(false)
  const { invoice } = entry
  const name = invoice.sellerName ?? invoice.invoiceNumber ?? entry.carriers[0]?.fileName ?? ''
  return (
    <>
      <tr data-entry={entry.id} data-open={open || undefined}>
        <td>
          <input
            type="checkbox"
            aria-label={word('ledger_select', name)}
            checked={checked}
            onChange={(event) => onSelect(entry.id, event.currentTarget.checked)}
          />
        </td>
        <td>{invoice.issueDate}</td>
        <th scope="row">
          <button type="button" class="ledger-name" aria-expanded={open} onClick={() => setOpen(!open)}>
            {name}
            <Icon name="chevron" />
          </button>
        </th>
        <td class="wide-only">
          {invoice.invoiceType && (wordIfAny('type', invoice.invoiceType) ?? invoice.invoiceType)}
        </td>
        <td class="wide-only">{invoice.invoiceNumber}</td>
        <td class="money">{amount(invoice.totalAmount)}</td>
        <td>
          <span class="badge" data-state={isFilled(entry) ? 'filled' : 'recognized'}>
            {word(isFilled(entry) ? 'ledger_state_filled' : 'ledger_state_recognized')}
          </span>
        </td>
      </tr>
      {open && (
        <tr class="ledger-open">
          <td colSpan={7}>
            <LedgerDetails entry={entry} />
          </td>
        </tr>
      )}
    </>
  )
}

/** Some rows that are drawn again only when what they show has changed, not whenever more follow. */
function Rows({ entries, start, selected, onSelect }: Omit<Props, 'onSelectAll'> & { start: number }) {
  return useMemo(
    () =>
      entries
        .slice(start, start + chunk)
        .map((entry) => <Row key={entry.id} entry={entry} checked={selected.has(entry.id)} onSelect={onSelect} />),
    [entries, start, selected, onSelect],
  )
}

/** Ticks all that are listed; half ticked while only some are. */
function SelectAll({ entries, selected, onSelectAll }: Omit<Props, 'onSelect'>) {
  const count = entries.filter(({ id }) => selected.has(id)).length
  return (
    <input
      type="checkbox"
      aria-label={word('ledger_select_all')}
      checked={count > 0 && count === entries.length}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && count < entries.length
      }}
      onChange={(event) => onSelectAll(event.currentTarget.checked)}
    />
  )
}

/** The remembered invoices as a table; a row opens to what is known of it. */
export function LedgerTable({ entries, selected, onSelect, onSelectAll }: Props) {
  const { drawn, end } = useGrowing(entries.length)
  return (
    <>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">
              <SelectAll entries={entries} selected={selected} onSelectAll={onSelectAll} />
            </th>
            <th scope="col">{word('field_issueDate')}</th>
            <th scope="col">{word('field_sellerName')}</th>
            <th scope="col" class="wide-only">
              {word('field_invoiceType')}
            </th>
            <th scope="col" class="wide-only">
              {word('field_invoiceNumber')}
            </th>
            <th scope="col" class="money">
              {word('field_totalAmount')}
            </th>
            <th scope="col">{word('ledger_state')}</th>
          </tr>
        </thead>
        <tbody>
          {starts(Math.min(drawn, entries.length)).map((start) => (
            <Rows key={start} entries={entries} start={start} selected={selected} onSelect={onSelect} />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </>
  )
}
