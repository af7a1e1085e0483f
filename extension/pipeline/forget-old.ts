import type { Inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import type { Ledger } from '../ledger/ledger-store.ts'

const day = 24 * 60 * 60 * 1000
const isOlder = (moment: string, days: number, now: number) => now - Date.parse(moment) > days * day

/** A file goes only after the ledger has taken what it says. */
const isNoted = ({ noted, drafts }: Job) => noted !== undefined || drafts.length === 0

/** What failed may still be wanted by whoever keeps nothing: a network that is down comes back. */
const leastForFailed = 1

/** Removes files older than some days with their pictures, the failed and cancelled too; what still waits stays. */
export async function forgetOldFiles(inbox: Pick<Inbox, 'list' | 'remove'>, days: number, now: number): Promise<void> {
  const jobs = await inbox.list()
  const daysOf = ({ stage }: Job) => (stage === 'failed' ? Math.max(days, leastForFailed) : days)
  const ended = jobs.filter((job) => job.stage === 'failed' || (job.stage === 'done' && isNoted(job)))
  const old = ended.filter((job) => isOlder(job.file.capturedAt, daysOf(job), now))
  for (const { id } of old) await inbox.remove(id)
}

/** Removes invoices from the ledger that were neither read nor filled for some days; 0 days keeps all. */
export async function forgetOldEntries(ledger: Pick<Ledger, 'list' | 'remove'>, days: number, now: number) {
  if (days === 0) return
  const entries = await ledger.list()
  const lastSeen = ({ rememberedAt, carriers, fills }: (typeof entries)[number]) =>
    [rememberedAt, ...carriers.map(({ capturedAt }) => capturedAt), ...fills.map(({ at }) => at)].toSorted().at(-1)
  const old = entries.filter((entry) => isOlder(lastSeen(entry) ?? '', days, now))
  if (old.length > 0) await ledger.remove(old.map(({ id }) => id))
}
