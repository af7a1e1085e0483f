import type { FieldName } from '../invoice.ts'
import { toFen } from '../money.ts'
import type { Check } from './check.ts'

const comparedMoney = ['totalAmount', 'amountExcludingTax'] as const
const compared = ['invoiceCode', 'invoiceNumber', 'issueDate', 'checkCode', ...comparedMoney] as const

/** What the QR code says is what the document prints, field by field. */
export const qrEqualsPrint: Check = (invoice, { qr, print = invoice }) => {
  const inCode = compared.filter((field) => qr?.[field] !== undefined)
  if (!qr || inCode.length === 0) return undefined
  const both = inCode.filter((field) => print[field] !== undefined)
  if (both.length === 0) return { status: 'unknown', fields: inCode }
  const differ = both.filter((field) => !isSame(field, qr[field] ?? '', print[field] ?? ''))
  return differ.length > 0
    ? { status: 'fail', fields: differ, details: [differ.map((field) => qr[field]).join('、')] }
    : { status: 'ok', fields: both }
}

function isSame(field: FieldName, coded: string, printed: string): boolean {
  return comparedMoney.some((money) => money === field) ? toFen(coded) === toFen(printed) : coded === printed
}
