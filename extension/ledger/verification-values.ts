import type { FieldName, Invoice } from '../../shared/invoice.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'

/** The tax bureau's page where a person checks an invoice. Never opened or filled by itself. */
export const verificationPage = 'https://inv-veri.chinatax.gov.cn/'

/** One value the page asks for. */
export interface VerificationValue {
  field: FieldName
  value: string
}

const special: readonly (InvoiceType | undefined)[] = ['vat_special', 'vat_e_special']

/** The last thing the page asks for differs by type: the amount of one kind or another, or the end of the check code. */
function lastValue(invoice: Invoice): VerificationValue | undefined {
  const { invoiceType, totalAmount, amountExcludingTax, checkCode } = invoice
  if (!invoice.invoiceCode) return totalAmount ? { field: 'totalAmount', value: totalAmount } : undefined
  if (special.includes(invoiceType) || invoiceType === 'vehicle') {
    return amountExcludingTax ? { field: 'amountExcludingTax', value: amountExcludingTax } : undefined
  }
  return checkCode ? { field: 'checkCode', value: checkCode.slice(-6) } : undefined
}

/** The three or four values the page asks for, as far as the invoice has them; the date without dashes, as it takes it. */
export function verificationValues(invoice: Invoice): VerificationValue[] {
  const { invoiceCode, invoiceNumber, issueDate } = invoice
  const last = lastValue(invoice)
  return [
    ...(invoiceCode ? [{ field: 'invoiceCode' as const, value: invoiceCode }] : []),
    ...(invoiceNumber ? [{ field: 'invoiceNumber' as const, value: invoiceNumber }] : []),
    ...(issueDate ? [{ field: 'issueDate' as const, value: issueDate.replaceAll('-', '') }] : []),
    ...(last ? [last] : []),
  ]
}
