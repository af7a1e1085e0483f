import * as v from 'valibot'
import { type FieldName, type Invoice, invoiceSchema } from '../invoice.ts'
import { sameValue } from '../same-value.ts'
import type { Difference } from '../verification.ts'

/** What is told of an invoice to have it verified: what the bureau finds it by, and what can be compared. */
const toldFields = [
  'invoiceType',
  'invoiceCode',
  'invoiceNumber',
  'digitalNumber',
  'issueDate',
  'checkCode',
  'totalAmount',
  'amountExcludingTax',
  'taxAmount',
  'sellerName',
  'sellerTaxId',
  'buyerName',
  'buyerTaxId',
] as const satisfies readonly FieldName[]

/** Body of POST /v1/verify. */
export const verifyRequestSchema = v.pick(invoiceSchema, toldFields)
export type VerifiedInvoice = v.InferOutput<typeof verifyRequestSchema>

/** The part of an invoice that is told. */
export const toldOf = (invoice: Partial<Invoice>): VerifiedInvoice => v.parse(verifyRequestSchema, invoice)

/** Whether two invoices are the same to the bureau, so that what it said of one holds for the other. */
export const isSameToVerify = (one: VerifiedInvoice, other: VerifiedInvoice): boolean =>
  toldFields.every((name) => one[name] === other[name])

/** What both sides know of an invoice and do not say alike, in the order of the fields. */
export function differencesOf(ours: VerifiedInvoice, theirs: VerifiedInvoice): Difference[] {
  return toldFields.flatMap((field) => {
    const [here, there] = [ours[field], theirs[field]]
    if (field === 'invoiceType' || field === 'digitalNumber' || !here || !there || sameValue(field, here, there))
      return []
    return [{ field, ours: here, theirs: there }]
  })
}
