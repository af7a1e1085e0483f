import type { Invoice } from '../../shared/invoice.ts'
import { formatMoney } from '../../shared/money.ts'
import { word, wordIfAny } from '../words/words.ts'

/** The columns every table of invoices has. */
export const invoiceColumns = <Item,>(invoiceOf: (item: Item) => Invoice) => ({
  date: { id: 'date', head: word('field_issueDate'), cell: (item: Item) => invoiceOf(item).issueDate } as const,
  type: {
    id: 'type',
    head: word('field_invoiceType'),
    cell: (item: Item) => {
      const { invoiceType } = invoiceOf(item)
      return invoiceType && (wordIfAny('type', invoiceType) ?? invoiceType)
    },
  } as const,
  number: {
    id: 'number',
    head: word('field_invoiceNumber'),
    cell: (item: Item) => invoiceOf(item).invoiceNumber,
  } as const,
  money: {
    id: 'money',
    head: word('field_totalAmount'),
    cell: (item: Item) => {
      const { totalAmount } = invoiceOf(item)
      return totalAmount && (formatMoney(totalAmount) ?? totalAmount)
    },
  } as const,
})
