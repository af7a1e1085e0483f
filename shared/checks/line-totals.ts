import type { FieldName, InvoiceItem } from '../invoice.ts'
import { fromFen, toFen } from '../money.ts'
import type { Check } from './check.ts'
import { fenOf, hasMaskedTax, oneFen } from './line-kinds.ts'

/** Lines add up to 合计金额, their taxes to 合计税额, within one fen each. */
export const lineTotals: Check = (invoice) => {
  const fields: FieldName[] = ['amountExcludingTax', 'taxAmount']
  if (invoice.items.length === 0) return undefined
  const [net, tax] = [sum(invoice.items, 'amount'), sum(invoice.items, 'taxAmount')]
  const printedNet = toFen(invoice.amountExcludingTax ?? '')
  const printedTax = hasMaskedTax(invoice) ? 0 : toFen(invoice.taxAmount ?? '')
  if (net === undefined || tax === undefined || printedNet === undefined || printedTax === undefined)
    return { status: 'unknown', fields }
  const holds = Math.abs(net - printedNet) <= oneFen && Math.abs(tax - printedTax) <= oneFen
  if (holds) return { status: 'ok', fields }
  return { status: 'fail', fields, details: [net, tax, printedNet, printedTax].map(fromFen) }
}

function sum(items: readonly InvoiceItem[], column: 'amount' | 'taxAmount'): number | undefined {
  const amounts = items.map((item) => fenOf(item[column]))
  return amounts.includes(undefined) ? undefined : amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0)
}
