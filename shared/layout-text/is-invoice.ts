import type { FieldName } from '../invoice.ts'
import type { Family } from './family.ts'
import type { Finding } from './finding.ts'
import type { PageParts } from './page-parts.ts'

/** Fields of which one group, read whole, proves a document of its kind where no title does. */
const proofs: Record<Family, FieldName[][]> = {
  vat: [
    ['invoiceNumber', 'issueDate'],
    ['invoiceNumber', 'totalAmount'],
    ['invoiceCode', 'totalAmount'],
    ['digitalNumber'],
    ['checkCode'],
    ['buyerTaxId', 'sellerTaxId', 'totalAmount', 'taxAmount'],
  ],
  vehicle: [['vin'], ['invoiceCode'], ['invoiceNumber']],
  'used-car': [['vin'], ['invoiceCode'], ['invoiceNumber']],
  quota: [['invoiceCode'], ['invoiceNumber'], ['totalAmountInWords']],
  taxi: [['invoiceCode'], ['invoiceNumber'], ['plateNumber', 'totalAmount']],
  toll: [['invoiceCode'], ['invoiceNumber']],
  rail: [['invoiceNumber'], ['seat', 'totalAmount'], ['passengerIdNumber', 'totalAmount']],
  air: [['invoiceNumber'], ['eTicketNumber', 'fare']],
  fiscal: [['invoiceCode'], ['invoiceNumber']],
}

/**
 * Whether what was read is an invoice's: its printed name says so, or what only invoices carry. Amounts and names alone
 * stand on every claim form, receipt and contract.
 */
export function isInvoice(family: Family, { titles }: PageParts, findings: readonly Finding[]): boolean {
  if (titles.length > 0) return true
  const known = new Set(findings.map(({ field }) => field))
  return proofs[family].some((fields) => fields.every((field) => known.has(field)))
}
