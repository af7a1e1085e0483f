import type { FieldName } from '../invoice.ts'
import type { InvoiceType } from '../invoice-type.ts'
import type { VerifiedInvoice } from './told.ts'

/** 20 digits name an invoice of the digital generation alone. */
export const digitalNumberOf = ({ digitalNumber, invoiceNumber = '' }: VerifiedInvoice): string | undefined =>
  [digitalNumber, invoiceNumber].find((number) => number?.length === 20)

const unknownToBureau: readonly InvoiceType[] = ['rail', 'air', 'taxi', 'quota', 'machine_printed', 'other']
const byNetAmount: readonly InvoiceType[] = ['vat_special', 'vat_e_special', 'digital_paper_special', 'vehicle']

/** The one value beside code, number and date by which an invoice with a code is told, or those of 区块链 and 财政 票据. */
function lastFields({ invoiceType, checkCode, amountExcludingTax }: VerifiedInvoice): FieldName[] {
  if (invoiceType === 'blockchain') return ['checkCode', 'amountExcludingTax', 'sellerTaxId']
  if (invoiceType === 'fiscal') return ['checkCode', 'totalAmount']
  if (invoiceType === 'used_car') return ['totalAmount']
  if (invoiceType && byNetAmount.includes(invoiceType)) return ['amountExcludingTax']
  return !invoiceType && !checkCode && amountExcludingTax ? ['amountExcludingTax'] : ['checkCode']
}

/**
 * The fields an invoice is verified by: a digital one by its total, others by net amount or check code; undefined for
 * kinds the bureau does not know (https://inv-veri.chinatax.gov.cn/).
 */
export function verifiedBy(invoice: VerifiedInvoice): FieldName[] | undefined {
  if (invoice.invoiceType && unknownToBureau.includes(invoice.invoiceType)) return undefined
  if (digitalNumberOf(invoice)) return ['invoiceNumber', 'issueDate', 'totalAmount']
  return ['invoiceCode', 'invoiceNumber', 'issueDate', ...lastFields(invoice)]
}
