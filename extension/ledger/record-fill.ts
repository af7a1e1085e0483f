import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import type { Fill } from './ledger-entry.ts'
import { ledger } from './ledger-store.ts'
import { rememberJob } from './remember-job.ts'

/** Notes in the ledger that one invoice of a file went into a form. Out: takes the note back. */
export async function recordFill(job: Job, draft: number, page: Omit<Fill, 'at'>): Promise<() => Promise<void>> {
  const entry = (await rememberJob(job, inbox, ledger))[draft]
  if (!entry) return async () => undefined
  const at = new Date().toISOString()
  await ledger.addFill(entry.id, { at, ...page })
  return () => ledger.removeFill(entry.id, at)
}
