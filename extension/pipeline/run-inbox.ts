import { isUnfinished, isWaiting, type Job } from '../inbox/job.ts'
import type { Services } from './run.ts'
import { runJob } from './run-job.ts'
import { waitForNetwork } from './wait-for-network.ts'

/** Jobs worked on at the same time: enough to hide the network, few enough to keep the page and its memory at ease. */
const atOnce = 2

/** What one working panel has in hand. */
interface InboxRun {
  services: Services
  signal: AbortSignal
  /** The running jobs, each with the handle that stops it. */
  running: Map<string, AbortController>
  /** Jobs whose state could not be stored (a full disk); left alone until something about them changes. */
  givenUp: Set<string>
  /** Told of every job that ended. */
  ended: (job: Job) => void
}

/** Stops a running job that was deleted or cancelled. */
async function stopIfGone(id: string, { running, services }: InboxRun): Promise<void> {
  const job = running.has(id) ? await services.inbox.get(id) : undefined
  if (!job || !isUnfinished(job)) running.get(id)?.abort()
}

async function start(job: Job, { running, givenUp, ended, services, signal }: InboxRun): Promise<void> {
  const own = new AbortController()
  running.set(job.id, own)
  try {
    const last = await runJob(job, services, AbortSignal.any([signal, own.signal]))
    if (last) ended(last)
  } catch {
    if (!own.signal.aborted) givenUp.add(job.id)
  } finally {
    running.delete(job.id)
  }
}

/** Starts as many waiting jobs as there is room for, the oldest first. */
async function startWaiting(run: InboxRun): Promise<void> {
  const { running, givenUp, services, signal } = run
  if (running.size >= atOnce) return
  const jobs = await services.inbox.list()
  if (signal.aborted) return
  const waiting = jobs.filter((job) => isWaiting(job) && !running.has(job.id) && !givenUp.has(job.id))
  for (const job of waiting.slice(0, Math.max(0, atOnce - running.size))) {
    void start(job, run).then(() => startWaiting(run))
  }
}

async function changed(id: string, run: InboxRun): Promise<void> {
  run.givenUp.delete(id)
  await stopIfGone(id, run)
  await startWaiting(run)
}

async function work(services: Services, network: EventTarget, signal: AbortSignal): Promise<void> {
  const ended = await waitForNetwork({ inbox: services.inbox, network }, signal)
  const run: InboxRun = { services, signal, ended, running: new Map(), givenUp: new Set() }
  services.inbox.watch((id) => void changed(id, run), signal)
  void startWaiting(run)
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
}

/**
 * Works through the inbox, and through whatever is captured later, until the signal ends it. Of all open panels only
 * one works at a time; when it closes, the next takes over. `network` fires `online` when the network is back.
 */
export async function runInbox(services: Services, network: EventTarget, signal: AbortSignal): Promise<void> {
  await navigator.locks
    .request('inbox', { signal }, () => work(services, network, signal))
    .catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
}
