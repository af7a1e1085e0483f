import type { Inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'

/** Milliseconds between two tries: browsers do not notice a server that is back, nor a company's private network. */
const pause = 30_000

const isOffline = ({ stage, problem }: Job) => stage === 'failed' && problem?.code === 'offline'
const wasAnswered = ({ answeredPages, problem }: Job) => answeredPages.length > 0 || problem?.requestId !== undefined

/** What waits for the network, and who says that it is back. */
export interface NetworkWait {
  inbox: Inbox
  /** Whoever fires `online`: the window of the page that works. */
  network: EventTarget
}

/**
 * Has jobs that failed because nothing answered go on by themselves. The oldest is tried at once, when the browser
 * finds its network again and every half minute; as soon as the worker answers anything, so are all the others. Out:
 * the function to tell of every job that ended.
 */
export async function waitForNetwork(
  { inbox, network }: NetworkWait,
  signal: AbortSignal,
): Promise<(job: Job) => void> {
  const waiting = new Set((await inbox.list()).filter(isOffline).map(({ id }) => id))
  signal.throwIfAborted()
  const retry = (ids: string[]) => {
    for (const id of ids) {
      waiting.delete(id)
      void inbox.update(id, (job) => (isOffline(job) ? { stage: 'captured', problem: undefined } : {}))
    }
  }
  const tryOne = () => retry([...waiting].slice(0, 1))
  network.addEventListener('online', tryOne, { signal })
  const timer = setInterval(tryOne, pause)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  tryOne()
  return (job) => {
    if (isOffline(job)) waiting.add(job.id)
    else if (wasAnswered(job)) retry([...waiting])
  }
}
