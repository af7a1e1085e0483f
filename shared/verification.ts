import * as v from 'valibot'
import { type FieldName, fieldNames, type Invoice, invoiceSchema } from './invoice.ts'
import type { InvoiceType } from './invoice-type.ts'
import { verifiers } from './products.ts'
import { sameValue } from './same-value.ts'

/** What the tax bureau can say of an invoice; words for each are in `_locales` as `verification_<outcome>`. */
export const verificationOutcomes = [
  'verified', // known, valid, and everything both sides know is the same
  'void', // 已作废
  'red-flushed', // 已红冲, wholly or in part
  'differs', // known, and not what this invoice says
  'not-found', // not there yet: an invoice takes a day to arrive
  'not-applicable', // of a kind, an age or a form the bureau does not verify
  'limit-reached', // verified too often today
] as const
export type VerificationOutcome = (typeof verificationOutcomes)[number]

/** Why an invoice is not verified: its kind, its age, its region, a value that is missing or of another form. */
const unverifiableReasons = ['kind', 'too-old', 'region', 'incomplete', 'value'] as const

const fieldSchema = v.picklist(fieldNames)

/** A value that is not the same here and there; one side alone where the other says nothing of it. */
const differenceSchema = v.object({ field: fieldSchema, ours: v.optional(v.string()), theirs: v.optional(v.string()) })
export type Difference = v.InferOutput<typeof differenceSchema>

/** What was found out about one invoice, and when. */
export const verificationSchema = v.object({
  outcome: v.picklist(verificationOutcomes),
  /** ISO 8601: when the bureau was asked. */
  at: v.string(),
  /** Of `differs`, `void` and `red-flushed`: side by side; without `theirs` the bureau does not say which it is. */
  differences: v.optional(v.array(differenceSchema)),
  /** Of `red-flushed`: only part of the amount was taken back. */
  partly: v.optional(v.boolean()),
  /** Of `not-applicable`. */
  reason: v.optional(v.picklist(unverifiableReasons)),
  /** The fields that are missing, or of a form the bureau does not take. */
  fields: v.optional(v.array(fieldSchema)),
})
export type Verification = v.InferOutput<typeof verificationSchema>

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

const mostYears = Math.max(...Object.values(verifiers).map(({ years }) => years))

/** The same day some years before, ISO. */
const yearsBefore = (day: string, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`

/**
 * Why nobody has to be asked about an invoice; undefined where the bureau may know it. Pure.
 * @param today in Beijing, ISO
 */
export function unverifiable(
  invoice: VerifiedInvoice,
  today: string,
): Pick<Verification, 'reason' | 'fields'> | undefined {
  const needed = verifiedBy(invoice)
  if (!needed) return { reason: 'kind' }
  const missing = needed.filter((name) => name !== 'invoiceNumber' && !invoice[name as keyof VerifiedInvoice])
  const fields = invoice.invoiceNumber || digitalNumberOf(invoice) ? missing : ['invoiceNumber' as const, ...missing]
  if (fields.length > 0) return { reason: 'incomplete', fields }
  const { issueDate = '' } = invoice
  if (issueDate < yearsBefore(today, mostYears)) return { reason: 'too-old' }
  return issueDate > today ? { reason: 'value', fields: ['issueDate'] } : undefined
}

/** What both sides know of an invoice and do not say alike, in the order of the fields. */
export function differencesOf(ours: VerifiedInvoice, theirs: VerifiedInvoice): Difference[] {
  return toldFields.flatMap((field) => {
    const [here, there] = [ours[field], theirs[field]]
    if (field === 'invoiceType' || field === 'digitalNumber' || !here || !there || sameValue(field, here, there))
      return []
    return [{ field, ours: here, theirs: there }]
  })
}
