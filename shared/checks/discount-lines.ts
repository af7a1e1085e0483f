import type { InvoiceItem } from '../invoice.ts'
import type { Check } from './check.ts'
import { fenOf, isRed } from './line-kinds.ts'

/** A negative line is a discount: it follows the line of the same name, is no larger, and has no quantity. */
export const discountLines: Check = (invoice) => {
  const fields = ['amountExcludingTax'] as const
  const negative = invoice.items.flatMap((item, at) => ((fenOf(item.amount) ?? 0) < 0 ? [at] : []))
  if (isRed(invoice) || negative.length === 0) return undefined
  const astray = negative.filter((at) => !isDiscountOf(invoice.items[at], invoice.items[at - 1])).map((at) => at + 1)
  return astray.length > 0
    ? { status: 'warn', fields, lines: astray, details: [astray.join('、')] }
    : { status: 'ok', fields, lines: negative.map((at) => at + 1) }
}

function isDiscountOf(discount: InvoiceItem | undefined, line: InvoiceItem | undefined): boolean {
  if (!discount || !line || discount.quantity !== undefined) return false
  const sameGoods = discount.name === line.name && discount.taxRate === line.taxRate
  return sameGoods && (fenOf(line.amount) ?? 0) + (fenOf(discount.amount) ?? 0) >= 0
}
