import { type FieldName, fieldNames, type Invoice, type InvoiceItem } from '../../../shared/invoice.ts'
import { addMoney } from '../../../shared/money.ts'

/** The sum of amounts in 元, or nothing when one of them is missing. */
const sum = (amounts: readonly (string | undefined)[]) => addMoney(amounts.map((amount) => amount ?? ''))

const addable: readonly FieldName[] = ['totalAmount', 'amountExcludingTax', 'taxAmount']

/** Several invoices as the head of a form asks for them: amounts added up, everything else only where all agree. */
export function joinedInvoice(invoices: readonly Invoice[]): Invoice {
  const [first, ...others] = invoices
  if (!first) return { items: [] }
  if (others.length === 0) return first
  const entries = fieldNames.flatMap((name) => {
    const values = invoices.map((invoice) => invoice[name])
    const value = addable.includes(name)
      ? sum(values)
      : values.every((each) => each === values[0])
        ? values[0]
        : undefined
    return value === undefined ? [] : [[name, value]]
  })
  // The lines of some alone would speak for all of them.
  const listed = invoices.every(({ items }) => items.length > 0)
  return { ...Object.fromEntries(entries), items: listed ? invoices.flatMap(({ items }) => items) : [] }
}

/** One line of an invoice as a row asks for it: the line's own amounts in place of the invoice's. */
export function lineInvoice(item: InvoiceItem): Invoice {
  return {
    amountExcludingTax: item.amount,
    taxAmount: item.taxAmount,
    taxRate: item.taxRate,
    items: [item],
  }
}
