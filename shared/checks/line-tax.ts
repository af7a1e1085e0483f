import type { InvoiceItem } from '../invoice.ts'
import type { Check } from './check.ts'
import { fenOf, isTaxedOnDifference, rateShare } from './line-kinds.ts'

/** What the issuing software itself allows: six fen a line, 1.27 yuan a document. */
const perLine = 6
const perDocument = 127

/** Each line's tax is its amount × its rate, within the tolerances of the issuing software. */
export const lineTax: Check = (invoice) => {
  const fields = ['taxAmount'] as const
  if (isTaxedOnDifference(invoice)) return undefined
  const deviations = invoice.items.map(deviation)
  const known = deviations.filter((fen) => fen !== undefined)
  if (known.length === 0) return undefined
  const astray = deviations.flatMap((fen, at) => (fen !== undefined && Math.abs(fen) > perLine ? [at + 1] : []))
  if (astray.length > 0) return { status: 'warn', fields, lines: astray, details: [astray.join('、')] }
  const together = Math.abs(known.reduce((all, fen) => all + fen, 0))
  return together > perDocument
    ? { status: 'warn', fields, details: [`1–${invoice.items.length}`] }
    : { status: 'ok', fields }
}

/** Fen by which the printed tax leaves amount × rate; `undefined` without a numeric rate. */
function deviation(item: InvoiceItem): number | undefined {
  const [amount, tax, share] = [fenOf(item.amount), fenOf(item.taxAmount), rateShare(item.taxRate)]
  if (amount === undefined || tax === undefined || share === undefined) return undefined
  return tax - Math.sign(amount) * Math.round(Math.abs(amount) * share)
}
