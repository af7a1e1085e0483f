import { v7 } from 'uuid'
import type { CapturedFile, Origin } from '../inbox/captured-file.ts'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { toProblem } from '../inbox/problem.ts'
import { fetchIntoJob, fetchingLock, type Read } from './fetch-into-job.ts'
import { unstored } from './unstored.ts'

/** Something to capture: what is known of it beforehand, and how its bytes are had. */
export interface CaptureSource {
  /** Name to show; '' when there is none. */
  name: string
  origin: Origin
  read: Read
  wants?: CapturedFile['wants']
}

/** An id that sorts after those before it: what is captured in one millisecond stays in the order it was given in. */
const factsOf = (name: string, origin: Origin) => ({
  id: v7(),
  name,
  capturedAt: new Date().toISOString(),
  origin,
})

/** Keeps what happened where the bytes could not be kept. Throws when there is no room even for that. */
const keepFailure = (file: Omit<CapturedFile, 'bytes'>, error: unknown): Promise<Job> =>
  inbox.addFailure(file, { ...toProblem(error), retryable: false }).catch(async (refused: unknown) => {
    await unstored.note(file.name)
    throw refused
  })

/** Brings bytes that are here already into the inbox; the rest as `capture`. */
export async function captureBytes(name: string, origin: Origin, bytes: Blob): Promise<Job> {
  const file = factsOf(name, origin)
  return await inbox.add({ ...file, bytes }).catch((error: unknown) => keepFailure(file, error))
}

/**
 * Brings something into the inbox: a job that is `fetching` stands there before anything is asked for, so that what
 * interrupts us leaves a trace, and somebody to resume it. Out: the job with bytes and `captured`, or failed with the
 * reason. Throws when not even that can be stored; its name is then among the unstored.
 */
export async function capture({ name, origin, read, wants }: CaptureSource): Promise<Job> {
  const file = { ...factsOf(name, origin), ...(wants && { wants }) }
  return await navigator.locks.request(fetchingLock(file.id), async () => {
    const started = await inbox.addFetching(file).catch((error: unknown) => keepFailure(file, error))
    return (await fetchIntoJob(file.id, read)) ?? started
  })
}
