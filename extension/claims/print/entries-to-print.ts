import { acceptedInvoice } from '../../inbox/accepted-invoice.ts'
import { inbox } from '../../inbox/inbox.ts'
import type { Job } from '../../inbox/job.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { identify } from '../../prepare/identify.ts'
import type { CarriedInvoice, PrintFile } from './print-file.ts'

/** Every invoice of a file; known by its ledger entry, so that all carriers of one are the same. */
function carriedBy(job: Job, entries: readonly LedgerEntry[]): CarriedInvoice[] {
  return job.drafts.map((draft, index) => {
    const entry = entries.find(({ carriers }) =>
      carriers.some((known) => known.job === job.id && known.draft === index),
    )
    const known = { keys: [entry?.id ?? `${job.id} ${index}`], page: draft.page }
    return entry ? { ...known, invoice: entry.invoice } : { ...known, invoice: acceptedInvoice(draft), unwanted: true }
  })
}

async function fileOf(job: Job, entries: readonly LedgerEntry[]): Promise<PrintFile | undefined> {
  const bytes = await inbox.bytes(job.id)
  if (!bytes) return undefined
  const document = await identify(bytes)
  const paperPages = (job.papers ?? []).flatMap(({ page }) => page ?? [])
  return { name: job.file.name, document, invoices: carriedBy(job, entries), paperPages }
}

/**
 * The files of some ledger entries, in their order, then those of the papers that belong to them. Out: the files that are
 * still here, and how many entries have none.
 */
export async function entriesToPrint(entries: readonly LedgerEntry[], papers: readonly string[] = []) {
  const jobs = new Map((await inbox.list()).map((job) => [job.id, job]))
  const wanted = new Set([...entries.flatMap(({ carriers }) => carriers.map(({ job }) => job)), ...papers])
  const files: PrintFile[] = []
  for (const id of wanted) {
    const job = jobs.get(id)
    const file = job && (await fileOf(job, entries).catch(() => undefined))
    if (file) files.push(file)
  }
  const gone = entries.filter(({ carriers }) => !carriers.some(({ job }) => jobs.has(job))).length
  return { files, gone }
}
