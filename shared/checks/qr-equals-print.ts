import type { FieldName } from '../invoice.ts'
import { toFen } from '../money.ts'
import type { Check } from './check.ts'

const compared = ['invoiceCode', 'invoiceNumber', 'issueDate', 'checkCode'] as const
const comparedMoney = ['totalAmount', 'amountExcludingTax'] as const

/** What the QR code says is what the document prints, field by field. */
export const qrEqualsPrint: Check = (invoice, { qr }) => {
  if (!qr) return undefined
  const inCode = ([...compared, ...comparedMoney] as const).filter((field) => qr[field] !== undefined)
  if (inCode.length === 0) return undefined
  const both = inCode.filter((field) => invoice[field] !== undefined)
  if (both.length === 0) return { status: 'unknown', fields: inCode }
  const isMoney = (field: FieldName) => comparedMoney.some((money) => money === field)
  const differ = both.filter((field) => {
    const [printed = '', coded = ''] = [invoice[field], qr[field]]
    return isMoney(field) ? toFen(printed) !== toFen(coded) : printed !== coded
  })
  return differ.length > 0
    ? { status: 'fail', fields: differ, details: differ.map((field) => qr[field] ?? '') }
    : { status: 'ok', fields: both }
}
