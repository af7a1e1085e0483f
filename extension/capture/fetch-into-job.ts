import type { Origin } from '../inbox/captured-file.ts'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { toProblem } from '../inbox/problem.ts'
import { browser } from '../shell/browser.ts'
import { CodedError } from '../shell/coded-error.ts'

/** The bytes, and what the way to them adds to the origin. */
export interface Found {
  bytes: Blob
  origin?: Partial<Origin>
}
/** A way to bytes; it may end early where the signal asks for it, and is left alone where it does not. */
export type Read = (signal: AbortSignal) => Promise<Found>

/** Milliseconds for all ways to the bytes together. */
const longest = 180_000
/** Browsers put a background page to sleep that has called nothing for half a minute. */
const nap = 20_000

/** Held by whoever fetches a job's bytes, in any context; free again when that context dies. */
export const fetchingLock = (id: string): string => `fetching ${id}`

/** Ends with the time allowed, and when the job is cancelled or deleted. */
function untilUnwanted(id: string, ended: AbortSignal): AbortSignal {
  const unwanted = new AbortController()
  const look = async (changed: string) => {
    if (changed === id && (await inbox.get(id))?.stage !== 'fetching') unwanted.abort()
  }
  inbox.watch((changed) => void look(changed), ended)
  return AbortSignal.any([unwanted.signal, AbortSignal.timeout(longest)])
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const end = () => reject(new CodedError('capture-timeout'))
    signal.addEventListener('abort', end, { once: true })
  })

/**
 * Has the bytes of a job that is `fetching`, within a time. Out: the job with bytes and `captured`, or failed with the
 * reason; undefined when it was deleted. Throws only when not even the failure can be stored.
 */
export async function fetchIntoJob(id: string, read: Read): Promise<Job | undefined> {
  const ended = new AbortController()
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), nap)
  try {
    const signal = untilUnwanted(id, ended.signal)
    const { bytes, origin } = await Promise.race([read(signal), aborted(signal)])
    return await inbox.deliver(id, bytes, origin)
  } catch (error) {
    return await inbox.update(id, (job) => {
      if (job.stage !== 'fetching') return {}
      return { stage: 'failed', problem: { ...toProblem(error), retryable: job.file.origin.address !== undefined } }
    })
  } finally {
    clearInterval(awake)
    ended.abort()
  }
}
