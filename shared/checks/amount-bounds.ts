import { type FieldName, fieldNames, invoiceFields } from '../invoice.ts'
import { toFen } from '../money.ts'
import type { Check } from './check.ts'

/** No invoice of a company comes near ten billion yuan: what does is a ticket's, an account's or a tax number. */
const mostFen = 1_000_000_000_000
const amounts: readonly FieldName[] = fieldNames.filter((name) => invoiceFields[name] === 'money')

/** Every amount is money with at most two decimals, and no number that was taken for one. */
export const amountBounds: Check = (invoice) => {
  const read = amounts.filter((field) => invoice[field] !== undefined && !/^\*+$/.test(invoice[field]))
  if (read.length === 0) return undefined
  const astray = read.filter((field) => Math.abs(toFen(invoice[field] ?? '') ?? Number.POSITIVE_INFINITY) >= mostFen)
  return astray.length > 0
    ? { status: 'fail', fields: astray, details: [astray.map((field) => invoice[field]).join('、')] }
    : { status: 'ok', fields: read }
}
