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

/** The number by which a person tells an invoice. */
const numbered = ({ invoiceNumber, totalAmount }: Invoice): Pick<ReportEntry, 'field' | 'value'> | undefined =>
  invoiceNumber
    ? { field: 'invoiceNumber', value: invoiceNumber }
    : totalAmount
      ? { field: 'totalAmount', value: totalAmount }
      : undefined

/** Of several invoices those that no line of a report is about: there was no row for them. */
export function missingInvoices(invoices: readonly Invoice[], entries: readonly ReportEntry[]): ReportEntry[] {
  if (invoices.length < 2) return []
  return invoices.flatMap((invoice, row): ReportEntry[] => {
    const named = numbered(invoice)
    const told = entries.some((entry) => entry.row === row || entry.value === named?.value)
    return named && !told ? [{ ...named, row, label: '', outcome: 'not-found' }] : []
  })
}

/** The values a person would look for in a form, as lines for a report in which they do not occur. */
export function missingValues(invoices: readonly Invoice[]): ReportEntry[] {
  const invoice = joinedInvoice(invoices)
  return expected.flatMap((field): ReportEntry[] => {
    const value =
      field === 'invoiceType' ? invoice.invoiceType && invoiceTypeNames[invoice.invoiceType] : invoice[field]
    return value ? [{ field, label: '', value, outcome: 'not-found' }] : []
  })
}
