import type { Carrier, LedgerEntry } from '../../../extension/ledger/ledger-entry.ts'
import { remember } from '../../../extension/ledger/remember.ts'
import type { Invoice } from '../../../shared/invoice.ts'

/** A made-up invoice with the fields most tests look at. */
export const invoiceOf = (change: Partial<Invoice> = {}): Invoice => ({
  invoiceType: 'digital_normal',
  invoiceNumber: '24322215125046730097',
  issueDate: '2026-06-09',
  sellerName: '南京远帆样例酒店管理有限公司',
  totalAmount: '68.58',
  items: [],
  ...change,
})

export const carrierOf = (job: string, change: Partial<Carrier> = {}): Carrier => ({
  job,
  draft: 0,
  fileName: `${job}.pdf`,
  sha256: `hash of ${job}`,
  capturedAt: '2026-11-20T08:00:00Z',
  ...change,
})

/** An entry as the ledger itself would make it. */
export function entryOf(id: string, invoice: Partial<Invoice> = {}, change: Partial<LedgerEntry> = {}): LedgerEntry {
  const seen = { invoice: invoiceOf(invoice), carrier: carrierOf(id) }
  const [entry] = remember([], seen, { id, now: '2026-11-20T08:00:00Z' }).put
  return { ...entry!, ...change }
}
