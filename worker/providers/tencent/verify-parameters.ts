import type { InvoiceType } from '../../../shared/invoice-type.ts'
import type { VerifiedInvoice } from '../../../shared/verification/told.ts'
import { digitalNumberOf, verifiedBy } from '../../../shared/verification/verified-by.ts'

/** `InvoiceKind` of a type; of the others the vendor finds out by itself. */
const kinds: Partial<Record<InvoiceType, string>> = {
  vat_special: '01',
  vehicle: '03',
  vat_normal: '04',
  vat_e_special: '08',
  digital_special: '08',
  vat_e_normal: '10',
  digital_normal: '10',
  vat_roll: '11',
  toll: '14',
  used_car: '15',
  fiscal: '16',
  blockchain: '32',
}

export function parametersOf(invoice: VerifiedInvoice, today: string): Record<string, unknown> {
  const digital = digitalNumberOf(invoice)
  const { invoiceType, invoiceCode, invoiceNumber, issueDate, checkCode, sellerTaxId } = invoice
  const asked = verifiedBy(invoice) ?? []
  const kind = invoiceType && kinds[invoiceType]
  const amount = asked.includes('totalAmount') ? invoice.totalAmount : invoice.amountExcludingTax
  return {
    InvoiceNo: digital ?? invoiceNumber,
    InvoiceDate: issueDate,
    ...(!digital && { InvoiceCode: invoiceCode }),
    ...(kind && !(digital && kind === '14') && { InvoiceKind: kind }),
    // A check code of 区块链 has five places.
    ...(asked.includes('checkCode') && { CheckCode: checkCode?.slice(invoiceType === 'blockchain' ? -5 : -6) }),
    ...(asked.some((name) => name === 'totalAmount' || name === 'amountExcludingTax') && { Amount: amount }),
    ...(asked.includes('sellerTaxId') && { SellerTaxCode: sellerTaxId }),
    ...(issueDate === today && { EnableTodayInvoice: true }),
  }
}
