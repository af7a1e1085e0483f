import { typeOfInvoiceCode } from '../invoice-code.ts'
import type { InvoiceType } from '../invoice-type.ts'
import type { Check } from './check.ts'

/** Types that share a code's kind: a toll invoice is an electronic 普票, roll and sheet are both 普票. */
const sameKind: readonly (readonly InvoiceType[])[] = [
  ['vat_special', 'digital_paper_special'],
  ['vat_normal', 'vat_roll', 'digital_paper_normal'],
  ['vat_e_normal', 'toll', 'blockchain'],
]

/**
 * 发票代码 has 10 or 12 digits, belongs to a province, and its kind digits are those of the invoice's type. A digital
 * invoice has none. A kind that does not fit is a warning: code series have exceptions.
 */
export const codeForm: Check = ({ invoiceType, invoiceCode, invoiceNumber }) => {
  const fields = ['invoiceCode'] as const
  if (invoiceType === 'fiscal' || (invoiceCode === undefined && invoiceNumber?.length === 20)) return undefined
  if (invoiceCode === undefined) return invoiceNumber?.length === 8 ? { status: 'unknown', fields } : undefined
  if (!/^(\d{10}|\d{12})$/.test(invoiceCode)) return { status: 'fail', fields, details: [invoiceCode] }
  const kind = typeOfInvoiceCode(invoiceCode)
  const fits = !kind || !invoiceType || isSameKind(kind, invoiceType)
  return fits && isProvince(regionOf(invoiceCode))
    ? { status: 'ok', fields }
    : { status: 'warn', fields, details: [invoiceCode] }
}

function isSameKind(first: InvoiceType, second: InvoiceType): boolean {
  return first === second || sameKind.some((types) => types.includes(first) && types.includes(second))
}

/** The first two digits of the region of GB/T 2260; a 12-digit code has one digit before it. */
function regionOf(code: string): number {
  return Number(code.length === 12 ? code.slice(1, 3) : code.slice(0, 2))
}

function isProvince(region: number): boolean {
  return [
    [11, 15],
    [21, 23],
    [31, 37],
    [41, 46],
    [50, 54],
    [61, 65],
  ].some(([from = 0, to = 0]) => region >= from && region <= to)
}
