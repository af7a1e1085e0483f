import type { InvoiceItem } from '../../shared/invoice.ts'
import { formatMoney } from '../../shared/money.ts'
import { word } from '../words/words.ts'

const money = (amount: string | undefined) => (amount ? (formatMoney(amount) ?? amount) : '')

function Line({ item }: { item: InvoiceItem }) {
  return (
    <tr>
      <th scope="row">
        {item.name}
        {item.spec && <small>{item.spec}</small>}
      </th>
      <td>
        {item.quantity} {item.unit}
        {item.unitPrice && <small>× {item.unitPrice}</small>}
      </td>
      <td>{money(item.amount)}</td>
      <td>
        {money(item.taxAmount)}
        {item.taxRate && <small>{item.taxRate}</small>}
      </td>
    </tr>
  )
}

/** The invoice's lines as a table that fits a side panel: price stands under quantity, rate under tax. */
export function ItemsTable({ items }: { items: readonly InvoiceItem[] }) {
  if (items.length === 0) return null
  return (
    <section class="card items">
      <h2>
        {word('group_items')} <span class="count">{items.length}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{word('item_name')}</th>
            <th scope="col">{word('item_quantity')}</th>
            <th scope="col">{word('item_amount')}</th>
            <th scope="col">{word('item_taxAmount')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and keep their order
            <Line key={index} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
