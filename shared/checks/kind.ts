import type { Invoice } from '../invoice.ts'
import type { InvoiceType } from '../invoice-type.ts'
import type { Check } from './check.ts'

/** Types that share a number's or a code's kind, or that one QR type stands for. */
const alike: readonly (readonly InvoiceType[])[] = [
  ['vat_special', 'digital_special', 'digital_paper_special', 'vat_e_special'],
  ['vat_normal', 'vat_roll', 'digital_normal', 'digital_paper_normal', 'vat_e_normal', 'toll', 'blockchain'],
]
const isAlike = (one: InvoiceType, other: InvoiceType) =>
  one === other || alike.some((types) => types.includes(one) && types.includes(other))

/** The fifth digit of a digital number is its channel: 9 issues train tickets, 8 air itineraries (总局公告2024年第9号). */
const channels: Partial<Record<string, InvoiceType>> = { 8: 'air', 9: 'rail' }

/** What number and code say the document is; which tax-disk type a code is for is the code's own check. */
function saidBy({ invoiceCode, invoiceNumber = '' }: Invoice): InvoiceType | 'digital' | 'tax-disk' | undefined {
  if (invoiceCode) return /^\d{8}$/.test(invoiceCode) ? 'fiscal' : 'tax-disk'
  if (!/^\d{20}$/.test(invoiceNumber)) return undefined
  return channels[invoiceNumber.charAt(4)] ?? 'digital'
}

const digital: readonly InvoiceType[] = ['digital_special', 'digital_normal', 'toll', 'vehicle', 'used_car', 'other']

function contradicts(type: InvoiceType, said: NonNullable<ReturnType<typeof saidBy>>): boolean {
  if (said === 'tax-disk') return type === 'fiscal'
  return said === 'digital' ? !digital.includes(type) : !isAlike(type, said)
}

/** The kind the head of a document was read as is the one its number, its code and its QR code say. */
export const kind: Check = (invoice, { qr }) => {
  const type = invoice.invoiceType
  const fields = ['invoiceType', 'invoiceNumber'] as const
  const said = saidBy(invoice)
  const coded = qr?.invoiceType
  if (type === undefined || (said === undefined && coded === undefined)) return undefined
  const isOdd = (said && contradicts(type, said)) || (coded && !isAlike(type, coded))
  return { status: isOdd ? 'warn' : 'ok', fields }
}
