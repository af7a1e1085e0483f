import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { chunk, useGrowing } from '../elements/use-growing.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** Whether a row shows its details, and the way to the other. */
export interface Opening {
  open: boolean
  toggle: () => void
}

/** What stands in one column. `id` is also the class its cells are drawn by. */
export interface Column<Item> {
  id: 'pick' | 'date' | 'name' | 'type' | 'number' | 'money' | 'verified' | 'state' | 'remove'
  head: ComponentChildren
  cell: (item: Item, opening: Opening) => ComponentChildren
}

/** What a person calls an entry: who sold, else its number, else its file. */
export const entryName = ({ invoice, carriers: [first] }: LedgerEntry): string =>
  invoice.sellerName ?? invoice.invoiceNumber ?? first?.fileName ?? ''

interface Drawing<Item> {
  columns: readonly Column<Item>[]
  idOf: (item: Item) => string
  /** What a row opens to. */
  details?: (item: Item) => ComponentChildren
}

function Row<Item>({ item, columns, idOf, details }: Drawing<Item> & { item: Item }) {
  const [open, setOpen] = useState(false)
  const opening = { open, toggle: () => setOpen(!open) }
  return (
    <>
      <tr data-entry={idOf(item)} data-open={open || undefined}>
        {columns.map(({ id, cell }) =>
          id === 'name' ? (
            <th key={id} class={id} scope="row">
              {cell(item, opening)}
            </th>
          ) : (
            <td key={id} class={id}>
              {cell(item, opening)}
            </td>
          ),
        )}
      </tr>
      {open && details && (
        <tr class="opened">
          <td colSpan={columns.length}>{details(item)}</td>
        </tr>
      )}
    </>
  )
}

/** Some rows that are drawn again only when what they show has changed, not whenever more follow. */
function Rows<Item>({
  items,
  start,
  columns,
  idOf,
  details,
}: Drawing<Item> & { items: readonly Item[]; start: number }) {
  return useMemo(() => {
    const drawing = { columns, idOf, ...(details && { details }) }
    return items.slice(start, start + chunk).map((item) => <Row key={idOf(item)} item={item} {...drawing} />)
  }, [items, start, columns, idOf, details])
}

const starts = (count: number) => Array.from({ length: Math.ceil(count / chunk) }, (_, index) => index * chunk)

/** Invoices as a table that grows as the person scrolls, on a phone as cards. Columns that stay the same draw no row anew. */
export function InvoiceTable<Item>({ items, ...drawing }: Drawing<Item> & { items: readonly Item[] }) {
  const { drawn, end } = useGrowing(items.length)
  return (
    <>
      <table class="invoices">
        <thead>
          <tr>
            {drawing.columns.map(({ id, head }) => (
              <th key={id} class={id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {starts(Math.min(drawn, items.length)).map((start) => (
            <Rows key={start} items={items} start={start} {...drawing} />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </>
  )
}
