import type { Inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import type { Ledger } from './ledger-store.ts'
import { rememberJob } from './remember-job.ts'
import { sha256 } from './sha256.ts'

const isReadable = ({ stage, drafts }: Job) => stage === 'done' && drafts.length > 0

/**
 * Keeps the ledger in step with the inbox until the signal ends it: every finished file is remembered, and every
 * correction after it, once each: what was deleted from the ledger does not come back. One panel does it for all, one file
 * after the other. `onCaughtUp` is called when the ledger has all that was finished before.
 */
export async function rememberInbox(
  inbox: Inbox,
  ledger: Ledger,
  signal: AbortSignal,
  onCaughtUp: () => void,
): Promise<void> {
  let before = Promise.resolve()
  const look = async (id: string) => {
    const job = await inbox.get(id)
    if (signal.aborted || !job || !isReadable(job)) return
    const noted = await sha256(new Blob([JSON.stringify(job.drafts)]))
    if (job.noted === noted) return
    await rememberJob(job, inbox, ledger)
    await inbox.update(id, { noted })
  }
  const queue = (id: string) => {
    before = before.then(() => look(id)).catch(() => undefined)
  }
  const work = async () => {
    inbox.watch(queue, signal)
    for (const job of await inbox.list()) queue(job.id)
    void before.then(onCaughtUp)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  }
  await navigator.locks.request('ledger', { signal }, work).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
