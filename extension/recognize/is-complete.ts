import type { FieldName } from '../../shared/invoice.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import type { Source } from '../../shared/recognition.ts'
import type { Draft } from '../inbox/draft.ts'

/** What every reimbursement asks of an invoice; a ticket names no buyer and often no seller. */
const always: FieldName[] = ['invoiceNumber', 'issueDate', 'totalAmount']
const parties: FieldName[] = ['sellerName', 'buyerName']
const tickets: InvoiceType[] = ['rail', 'air', 'taxi', 'toll', 'quota', 'fiscal', 'machine_printed']

/** Face values, sold by the block: no date is printed. */
const undated: InvoiceType[] = ['quota']

/** Files made by the issuer's own system: what they leave out, no picture of them shows either. */
const issuerData: Source[] = ['xml', 'ofd']

/** Whether the invoice comes as the issuer's own data. */
export const isIssuerData = ({ fields }: Draft): boolean =>
  issuerData.some((issuer) => issuer === fields.invoiceNumber?.chosen.source)

const isOneOf = (types: readonly InvoiceType[], { fields }: Draft) =>
  types.some((type) => type === fields.invoiceType?.chosen.value)

/** The fields a reimbursement of this document asks for, as far as such a document prints them. */
export function neededFields(draft: Draft): FieldName[] {
  if (isOneOf(undated, draft)) return always.filter((name) => name !== 'issueDate')
  return isOneOf(tickets, draft) ? always : [...always, ...parties]
}

/** Whether what was read on this machine leaves nothing that a picture of the document could add. */
export function isComplete(draft: Draft): boolean {
  const has = (name: FieldName) => draft.fields[name] !== undefined && draft.fields[name].chosen.grounding !== 'none'
  if (isIssuerData(draft)) return has('totalAmount') || has('amountExcludingTax')
  return neededFields(draft).every(has)
}
