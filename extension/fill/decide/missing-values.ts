import type { Invoice } from '../../../shared/invoice.ts'
import { invoiceTypeNames } from '../../../shared/invoice-type.ts'
import type { ReportEntry } from '../report.ts'
import { joinedInvoice } from './joined-invoice.ts'

/** What nearly every expense form asks for. That a form has no box for a machine number is nothing to tell. */
const expected = [
  'invoiceType',
  'invoiceCode',
  'invoiceNumber',
  'issueDate',
  'totalAmount',
  'amountExcludingTax',
  'taxAmount',
  'sellerName',
  'sellerTaxId',
] as const

/** The values a person would look for in a form, as lines for a report in which they do not occur. */
export function missingValues(invoices: readonly Invoice[]): ReportEntry[] {
  const invoice = joinedInvoice(invoices)
  return expected.flatMap((field): ReportEntry[] => {
    const value =
      field === 'invoiceType' ? invoice.invoiceType && invoiceTypeNames[invoice.invoiceType] : invoice[field]
    return value ? [{ field, label: '', value, outcome: 'not-found' }] : []
  })
}
