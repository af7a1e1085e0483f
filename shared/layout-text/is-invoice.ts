import type { FieldName } from '../invoice.ts'
import type { Family } from './family.ts'
import type { Finding } from './finding.ts'
import { findLabels, labelTable } from './labels.ts'
import type { PageParts } from './page-parts.ts'
import type { Row } from './rows.ts'

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
  rail: [
    ['invoiceNumber'],
    ['seat', 'totalAmount'],
    ['passengerIdNumber', 'totalAmount'],
    ['seat', 'departureTime', 'vehicleNumber'],
  ],
  air: [['invoiceNumber'], ['eTicketNumber', 'fare']],
  fiscal: [['invoiceCode'], ['invoiceNumber']],
  passage: [
    ['invoiceCode', 'totalAmount'],
    ['invoiceNumber', 'totalAmount'],
  ],
  parking: [['invoiceCode'], ['invoiceNumber']],
}

const listHeads = labelTable([
  { key: 'number', words: '(?:数电)?发票号码|发票号' },
  { key: 'date', words: '开票日期' },
  { key: 'amount', words: '价税合计|(?:发票|含税|不含税)?金额' },
])

/** A line of nothing but 发票号码, 开票日期 and 金额 heads a list of invoices. */
const listsInvoices = (rows: readonly Row[]) =>
  rows.some(
    (row) =>
      !/\d/.test(row.text) &&
      /发票号/.test(row.text) &&
      new Set(findLabels([row], listHeads, { anywhere: true }).map(({ key }) => key)).size === 3,
  )

/**
 * Whether what was read is an invoice's: its printed name says so, or what only invoices carry. Amounts and names alone
 * stand on every claim form, receipt and contract.
 */
export function isInvoice(family: Family, { titles, rows }: PageParts, findings: readonly Finding[]): boolean {
  if (titles.length > 0) return true
  if (listsInvoices(rows)) return false
  const known = new Set(findings.map(({ field }) => field))
  return proofs[family].some((fields) => fields.every((field) => known.has(field)))
}
