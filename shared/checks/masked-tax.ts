import type { InvoiceItem } from '../invoice.ts'
import type { Check } from './check.ts'
import { fenOf, isMasked, rateShare } from './line-kinds.ts'

/** A tax printed as *** goes with an exempt or untaxed line, and such a line has no tax. */
export const maskedTax: Check = ({ items }) => {
  const fields = ['taxAmount', 'taxRate'] as const
  if (!items.some((item) => isMasked(item) || isExempt(item))) return undefined
  const astray = items.flatMap((item, at) => (contradicts(item) ? [at + 1] : []))
  return astray.length > 0
    ? { status: 'warn', fields, lines: astray, details: [astray.join('、')] }
    : { status: 'ok', fields }
}

function isExempt(item: InvoiceItem): boolean {
  return /免税|不征税/.test(item.taxRate ?? '')
}

function contradicts(item: InvoiceItem): boolean {
  const taxed = (rateShare(item.taxRate) ?? 0) > 0
  return (isMasked(item) && taxed) || (isExempt(item) && (fenOf(item.taxAmount) ?? 0) !== 0)
}
