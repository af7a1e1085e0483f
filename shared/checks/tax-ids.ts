import type { FieldName, Invoice } from '../invoice.ts'
import type { InvoiceType } from '../invoice-type.ts'
import { readTaxId, repairTaxId } from '../tax-id.ts'
import type { Check, CheckFinding } from './check.ts'

/** Types that always print both ids. */
const withIds: readonly InvoiceType[] = ['vat_special', 'vat_e_special', 'digital_special']

/** 销售方税号 passes its check digits; a failed one is a warning with the one-character repair, if there is one. */
export const sellerTaxId: Check = (invoice) => checkTaxId(invoice, 'sellerTaxId')

/** 购买方税号, likewise. A private buyer has none. */
export const buyerTaxId: Check = (invoice) => checkTaxId(invoice, 'buyerTaxId')

function checkTaxId(invoice: Invoice, field: FieldName & ('sellerTaxId' | 'buyerTaxId')): CheckFinding | undefined {
  const fields = [field]
  const id = invoice[field]
  if (id === undefined) {
    const expected = invoice.invoiceType && withIds.includes(invoice.invoiceType)
    return expected ? { status: 'unknown', fields } : undefined
  }
  const { valid } = readTaxId(id)
  if (valid ?? /^[0-9A-Z]{15,20}$/.test(id)) return { status: 'ok', fields }
  const value = repairTaxId(id)
  return { status: 'warn', fields, details: [id], ...(value ? { suggestion: { field, value } } : {}) }
}
