import type { InvoiceItem } from '../invoice.ts'
import type { Check } from './check.ts'
import { fenOf, oneFen } from './line-kinds.ts'

/** Quantity × unit price is the line's amount, within one fen. Lines without either are left out. */
export const lineAmounts: Check = (invoice) => {
  const fields = ['amountExcludingTax'] as const
  const holds = invoice.items.map(quantityTimesPrice)
  if (holds.every((line) => line === undefined)) return undefined
  const astray = holds.flatMap((line, at) => (line === false ? [at + 1] : []))
  return astray.length > 0
    ? { status: 'warn', fields, lines: astray, details: [astray.join('、')] }
    : { status: 'ok', fields }
}

function quantityTimesPrice({ quantity, unitPrice, amount }: InvoiceItem): boolean | undefined {
  const fen = fenOf(amount)
  const product = Number(quantity ?? Number.NaN) * Number(unitPrice ?? Number.NaN) * 100
  if (fen === undefined || Number.isNaN(product)) return undefined
  // Unit prices are cut to 14 decimals and quantities may be large: half a fen for the cut, one for the rounding.
  return Math.abs(product - fen) <= oneFen + 0.5
}
