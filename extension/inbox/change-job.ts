import { announce, database } from './database.ts'
import type { Job } from './job.ts'

/**
 * A failed or cancelled job moves on only by being captured anew: whoever still works on it is told it is gone. What
 * else is learnt about it (an answer that was paid for) is kept.
 */
const mayBecome = (job: Job, stage = job.stage) =>
  job.stage !== 'failed' || stage === 'captured' || stage === 'fetching' || stage === 'failed'

/** What may change of a job; `undefined` removes a property. */
export type JobChange = { [Key in keyof Job]?: Job[Key] | undefined }

/**
 * Changes some of a job's properties, given or worked out from the job as it is now. Nothing changes, and undefined comes back, when
 * the job was deleted meanwhile or, being cancelled, may not enter the stage.
 */
export async function update(id: string, change: JobChange | ((job: Job) => JobChange)): Promise<Job | undefined> {
  const transaction = (await database()).transaction('jobs', 'readwrite')
  const job = await transaction.store.get(id)
  const wanted = job && typeof change === 'function' ? change(job) : change
  if (!job || typeof wanted === 'function' || !mayBecome(job, wanted.stage)) return undefined
  const changed: Job = JSON.parse(JSON.stringify({ ...job, ...wanted }))
  await Promise.all([transaction.store.put(changed), transaction.done])
  announce(id)
  return changed
}

const canBeFetched = ({ file: { size, origin } }: Job) => size === 0 && origin.address !== undefined

/** Has a job tried again from the start, its bytes fetched where they never came; what the cloud already answered is kept. */
export const retry = (id: string) =>
  update(id, (job) => ({ stage: canBeFetched(job) ? 'fetching' : 'captured', problem: undefined }))

/** Stops a job where it stands; the bytes stay for a retry. */
export const cancel = (id: string) => update(id, { stage: 'failed', problem: { code: 'cancelled', retryable: true } })
