import { parseAmountInWords } from '../amount-in-words.ts'
import type { FieldName } from '../invoice.ts'
import { toFen } from '../money.ts'
import type { Check } from './check.ts'
import { isRed } from './line-kinds.ts'

const amounts: readonly FieldName[] = ['totalAmount', 'amountExcludingTax', 'taxAmount']

/** On a red (negative) invoice every amount is negative, the words say so, and the blue original is named. */
export const redInvoice: Check = (invoice) => {
  if (!isRed(invoice)) return undefined
  const positive = amounts.filter((field) => (toFen(invoice[field] ?? '') ?? 0) > 0)
  const words = parseAmountInWords(invoice.totalAmountInWords ?? '')
  const fields: FieldName[] = [
    ...positive,
    ...(words !== undefined && words > 0 ? (['totalAmountInWords'] as const) : []),
  ]
  if (fields.length > 0) return { status: 'fail', fields }
  const original = invoice.redOriginalNumber
  return original
    ? { status: 'ok', fields: ['redOriginalNumber'], details: [original] }
    : { status: 'warn', fields: ['redOriginalNumber', 'remark'] }
}
