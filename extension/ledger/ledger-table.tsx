import { useMemo } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import { standing } from '../verify/kept-verification.ts'
import { useVerifier } from '../verify/use-verifier.ts'
import { VerificationBadge } from '../verify/verification-badge.tsx'
import { word } from '../words/words.ts'
import { invoiceColumns } from './invoice-columns.tsx'
import { type Column, entryName, InvoiceTable, type Opening } from './invoice-table.tsx'
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

function Name({ entry, open, toggle }: Opening & { entry: LedgerEntry }) {
  return (
    <button type="button" class="ledger-name" aria-expanded={open} onClick={toggle}>
      {entryName(entry)}
      <Icon name="chevron" />
    </button>
  )
}

function State({ entry }: { entry: LedgerEntry }) {
  const state = isFilled(entry) ? 'filled' : 'recognized'
  return (
    <span class="badge" data-tone={state === 'filled' ? 'good' : undefined}>
      {word(`ledger_state_${state}`)}
    </span>
  )
}

function Verified({ entry }: { entry: LedgerEntry }) {
  const found = standing(entry.verification, entry.invoice)
  return found ? <VerificationBadge found={found} /> : null
}

const verified: Column<LedgerEntry> = {
  id: 'verified',
  head: word('verify_title'),
  cell: (entry) => <Verified entry={entry} />,
}

const idOf = ({ id }: LedgerEntry) => id
const details = (entry: LedgerEntry) => <LedgerDetails entry={entry} />

function columnsOf({ entries, selected, onSelect, onSelectAll }: Props, verifies: boolean): Column<LedgerEntry>[] {
  const { date, type, number, money } = invoiceColumns<LedgerEntry>(({ invoice }) => invoice)
  return [
    {
      id: 'pick',
      head: <SelectAll entries={entries} selected={selected} onSelectAll={onSelectAll} />,
      cell: (entry) => (
        <input
          type="checkbox"
          aria-label={word('ledger_select', entryName(entry))}
          checked={selected.has(entry.id)}
          onChange={(event) => onSelect(entry.id, event.currentTarget.checked)}
        />
      ),
    },
    date,
    { id: 'name', head: word('field_sellerName'), cell: (entry, opening) => <Name entry={entry} {...opening} /> },
    type,
    number,
    money,
    ...(verifies ? [verified] : []),
    { id: 'state', head: word('ledger_state'), cell: (entry) => <State entry={entry} /> },
  ]
}

/** The remembered invoices as a table; a row opens to what is known of it. What the bureau said stands where somebody asks it. */
export function LedgerTable({ entries, selected, onSelect, onSelectAll }: Props) {
  const verifier = useVerifier()
  const verifies = verifier !== undefined || entries.some(({ verification }) => verification)
  const columns = useMemo(
    () => columnsOf({ entries, selected, onSelect, onSelectAll }, verifies),
    [entries, selected, onSelect, onSelectAll, verifies],
  )
  return <InvoiceTable items={entries} columns={columns} idOf={idOf} details={details} />
}
