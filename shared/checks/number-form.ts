import type { Invoice } from '../invoice.ts'
import { numberWithoutCode } from '../invoice-code.ts'
import type { InvoiceType } from '../invoice-type.ts'
import type { Check } from './check.ts'

const digital: readonly InvoiceType[] = ['digital_special', 'digital_normal', 'rail', 'air']
const taxDisk: readonly InvoiceType[] = [
  ...(['vat_special', 'vat_normal', 'vat_e_special', 'vat_e_normal', 'vat_roll', 'quota'] as const),
]

/** 发票号码 has the length of its type: 20 digits on digital documents, 8 in the tax-disk generation, 10 on fiscal bills. */
export const numberForm: Check = ({ invoiceType, invoiceNumber, invoiceCode }) => {
  const fields = ['invoiceNumber'] as const
  if (invoiceNumber === undefined) return invoiceType === 'other' ? undefined : { status: 'unknown', fields }
  const lengths = allowed(invoiceType, invoiceCode)
  const number = numberWithoutCode(invoiceNumber)
  const fits = /^\d+$/.test(number) && lengths.includes(number.length)
  // Old paper rail tickets carry a letter and six or seven digits.
  const railPaper = invoiceType === 'rail' && /^[A-Z]\d{6,7}$/.test(invoiceNumber)
  if (fits || railPaper) return { status: 'ok', fields }
  return { status: 'fail', fields, details: [String(invoiceNumber.length), lengths.join('、')] }
}

function allowed(type: Invoice['invoiceType'], code: string | undefined): readonly number[] {
  if (type === 'fiscal') return [10]
  if (type && digital.includes(type)) return [20]
  return type && taxDisk.includes(type) && code !== undefined ? [8] : [8, 20]
}
