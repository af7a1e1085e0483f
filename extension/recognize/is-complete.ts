import type { FieldName } from '../../shared/invoice.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import type { Source } from '../../shared/recognition.ts'
import type { Draft } from '../inbox/draft.ts'

/** What every reimbursement asks of an invoice; a ticket names no buyer and often no seller. */
const always: FieldName[] = ['invoiceNumber', 'issueDate', 'totalAmount']
const parties: FieldName[] = ['sellerName', 'buyerName']
const tickets: InvoiceType[] = ['rail', 'air', 'taxi', 'toll', 'quota', 'fiscal', 'machine_printed']

/** Files made by the issuer's own system: what they leave out, no picture of them shows either. */
const issuerData: Source[] = ['xml', 'ofd']

/** Whether what was read on this machine makes asking the cloud pointless. */
export function isComplete({ fields }: Draft): boolean {
  const has = (name: FieldName) => fields[name] !== undefined
  const source = fields.invoiceNumber?.chosen.source
  if (issuerData.some((issuer) => issuer === source)) return has('totalAmount') || has('amountExcludingTax')
  const isTicket = tickets.some((ticket) => ticket === fields.invoiceType?.chosen.value)
  return always.every(has) && (isTicket || parties.every(has))
}
