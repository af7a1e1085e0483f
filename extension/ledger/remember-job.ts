import { acceptedInvoice } from '../inbox/accepted-invoice.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { Ledger } from './ledger-store.ts'
import { sha256 } from './sha256.ts'

/** Notes every invoice of a finished file, as it stands now. Out: the entry of each draft, in their order. */
export async function rememberJob(job: Job, inbox: Inbox, ledger: Ledger): Promise<(LedgerEntry | undefined)[]> {
  const bytes = await inbox.bytes(job.id)
  if (!bytes) return []
  const { name: fileName, capturedAt } = job.file
  const carrier = { job: job.id, fileName, capturedAt, sha256: await sha256(bytes) }
  const entries: (LedgerEntry | undefined)[] = []
  for (const [draft, content] of job.drafts.entries()) {
    entries.push(await ledger.add({ invoice: acceptedInvoice(content), carrier: { ...carrier, draft } }))
  }
  return entries
}
