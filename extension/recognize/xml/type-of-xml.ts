import type { Invoice } from '../../../shared/invoice.ts'
import { typeOfInvoiceCode } from '../../../shared/invoice-code.ts'
import { type InvoiceType, invoiceTypeNames } from '../../../shared/invoice-type.ts'
import { typeOfNumber } from '../../../shared/invoice-type-number.ts'
import { invoiceTypeOf } from '../../../shared/invoice-type-of.ts'
import { fieldAliases } from './field-aliases.ts'
import type { Leaf } from './leaf.ts'

const typeKeys = new Set(
  'typeofinvoice invoicetype typecode fplxdm fplx fpzl fpzldm 发票类型 发票类型代码 发票种类 发票名称'.split(' '),
)

/** 专票 or 普票 of the EInvoice header: its label's code, or the label's words. */
function typeOfHeader(leaves: readonly Leaf[]): InvoiceType | undefined {
  const label = leaves.filter((leaf) => leaf.around[0] === 'generalorspecialvat').map((leaf) => leaf.value)
  if (label.some((value) => value === '01' || /专用/.test(value))) return 'digital_special'
  if (label.some((value) => value === '02' || /普通/.test(value))) return 'digital_normal'
  return undefined
}

const ticketNumbers: Partial<Record<string, InvoiceType>> = {
  electronicinvoicerailwayeticketnumber: 'rail',
  electronicinvoiceairtransportreceiptnumber: 'air',
  einvoiceid: 'fiscal',
  einvoicenumber: 'fiscal',
}

/** Tickets and fiscal bills say what they are by the name of their number. */
function typeOfTicket(leaves: readonly Leaf[]): InvoiceType | undefined {
  const leaf = leaves.find(({ key }) => ticketNumbers[key] !== undefined)
  return leaf && ticketNumbers[leaf.key]
}

/** A code the file names as such says what it was issued for; the receiver's run of digits is no word of the issuer's. */
const typeOfCode = (leaves: readonly Leaf[], { invoiceCode = '' }: Partial<Invoice>) =>
  leaves.some(({ key }) => fieldAliases.get(key) === 'invoiceCode') ? typeOfInvoiceCode(invoiceCode) : undefined

/** The type a data file says its invoice is; undefined when it does not say. */
export function typeOfXml(leaves: readonly Leaf[], invoice: Partial<Invoice>): InvoiceType | undefined {
  const named = leaves.filter((leaf) => typeKeys.has(leaf.key)).map((leaf) => leaf.value)
  const spoken = named.flatMap((value) => typeOfNumber[value] ?? invoiceTypeOf(value, invoice) ?? [])[0]
  const type = typeOfTicket(leaves) ?? typeOfHeader(leaves) ?? spoken ?? typeOfCode(leaves, invoice)
  const isDigital = !invoice.invoiceCode && invoice.invoiceNumber?.length === 20
  return type && isDigital ? (invoiceTypeOf(invoiceTypeNames[type], invoice) ?? type) : type
}
