import { addMoney } from '../../shared/money.ts'
import { acceptedInvoice } from '../inbox/accepted-invoice.ts'
import { isUnfinished } from '../inbox/job.ts'
import { identityKeys } from '../ledger/identity-keys.ts'
import type { Entry } from './panel-state.ts'

export interface ListSummary {
  /** Files still on their way, files that failed, and all of them. */
  working: number
  failed: number
  files: number
  /** Sum of the different invoices; the same invoice from two files counts once. */
  total: string
  /** Rows that show an invoice another row, below them, has shown already. */
  repeated: ReadonlySet<Entry>
}

const invoiceOf = ({ job, draft }: Entry) => {
  const content = draft === undefined ? undefined : job.drafts[draft]
  return content && acceptedInvoice(content)
}

/** What the list says above its rows. Entries: newest first. */
export function listSummary(entries: readonly Entry[]): ListSummary {
  const jobs = [...new Set(entries.map(({ job }) => job))]
  const seen = new Set<string>()
  const repeated = new Set<Entry>()
  const amounts: string[] = []
  for (const entry of entries.toReversed()) {
    const invoice = invoiceOf(entry)
    if (!invoice) continue
    const keys = identityKeys(invoice)
    if (keys.some((key) => seen.has(key))) repeated.add(entry)
    else if (invoice.totalAmount && addMoney([invoice.totalAmount])) amounts.push(invoice.totalAmount)
    for (const key of keys) seen.add(key)
  }
  return {
    working: jobs.filter(isUnfinished).length,
    failed: jobs.filter(({ stage }) => stage === 'failed').length,
    files: jobs.length,
    total: addMoney(amounts) ?? '0.00',
    repeated,
  }
}
