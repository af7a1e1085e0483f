import type { Origin } from './captured-file.ts'
import { announce, database } from './database.ts'
import type { Draft } from './draft.ts'
import type { Job } from './job.ts'

const isTyped = ({ fields }: Draft) => Object.values(fields).some(({ chosen }) => chosen.source === 'person')

/** What outlives the old bytes: what the person did. All else was read of them, or paid for them. */
const keptOf = ({ id, drafts, noted, revision = 0 }: Job) => ({
  id,
  drafts: drafts.filter(isTyped),
  ...(noted && { noted }),
  revision: revision + 1,
})

/** Gives a job other bytes for the same picture, and has them read from the start; earlier readings were of the old. */
export async function replaceBytes(id: string, bytes: Blob, origin: Job['file']['origin']): Promise<Job | undefined> {
  const transaction = (await database()).transaction(['jobs', 'bytes'], 'readwrite')
  const job = await transaction.objectStore('jobs').get(id)
  if (!job) return undefined
  const file = { ...job.file, size: bytes.size, origin }
  const fresh: Job = { ...keptOf(job), file, stage: 'captured', recognitions: [], answeredPages: [] }
  await Promise.all([
    transaction.objectStore('bytes').put(bytes, id),
    transaction.objectStore('jobs').put(fresh),
    transaction.done,
  ])
  announce(id)
  return fresh
}

/** Stores the bytes a job was waiting for, both or neither. Out: the job as it is now, which may be cancelled or gone. */
export async function deliver(id: string, bytes: Blob, origin: Partial<Origin> = {}): Promise<Job | undefined> {
  const transaction = (await database()).transaction(['jobs', 'bytes'], 'readwrite')
  const job = await transaction.objectStore('jobs').get(id)
  if (job?.stage !== 'fetching') return job
  const file = { ...job.file, size: bytes.size, origin: { ...job.file.origin, ...origin } }
  const here: Job = { ...job, file, stage: 'captured' }
  await Promise.all([
    transaction.objectStore('bytes').put(bytes, id),
    transaction.objectStore('jobs').put(here),
    transaction.done,
  ])
  announce(id)
  return here
}
