import type { CapturedFile, Origin } from './captured-file.ts'
import { announce, database, watch } from './database.ts'
import { isUnfinished, type Job, type JobProblem } from './job.ts'

const newJob = ({ bytes, ...file }: CapturedFile): Job => ({
  id: file.id,
  file: { ...file, size: bytes.size },
  stage: 'captured',
  recognitions: [],
  answeredPages: [],
  drafts: [],
})

/** Stores the bytes and their job in one step: either both are there afterwards or neither. */
async function add(file: CapturedFile): Promise<Job> {
  const job = newJob(file)
  const transaction = (await database()).transaction(['jobs', 'bytes'], 'readwrite')
  await Promise.all([
    transaction.objectStore('bytes').put(file.bytes, job.id),
    transaction.objectStore('jobs').put(job),
    transaction.done,
  ])
  announce(job.id)
  return job
}

/**
 * Stores files out of an archive, each a job of its own, and how many there are by now, all or none. Out: false when the
 * archive was deleted or cancelled meanwhile; nothing is stored then.
 */
async function addUnpacked(id: string, files: readonly CapturedFile[], unpacked: number): Promise<boolean> {
  const transaction = (await database()).transaction(['jobs', 'bytes'], 'readwrite')
  const [jobs, bytes] = [transaction.objectStore('jobs'), transaction.objectStore('bytes')]
  const archive = await jobs.get(id)
  if (!archive || !isUnfinished(archive)) return false
  const added = files.flatMap((file) => [bytes.put(file.bytes, file.id), jobs.put(newJob(file))])
  await Promise.all([jobs.put({ ...archive, unpacked }), ...added, transaction.done])
  for (const { id: changed } of files) announce(changed)
  return true
}

/** Gives a job other bytes for the same picture, and has them read from the start; earlier readings were of the old. */
async function replaceBytes(id: string, bytes: Blob, origin: Job['file']['origin']): Promise<Job | undefined> {
  const transaction = (await database()).transaction(['jobs', 'bytes'], 'readwrite')
  const job = await transaction.objectStore('jobs').get(id)
  if (!job) return undefined
  const { problem: _, ...rest } = job
  const file = { ...job.file, size: bytes.size, origin }
  const fresh: Job = { ...rest, file, stage: 'captured', recognitions: [], answeredPages: [] }
  await Promise.all([
    transaction.objectStore('bytes').put(bytes, id),
    transaction.objectStore('jobs').put(fresh),
    transaction.done,
  ])
  announce(id)
  return fresh
}

/** Notes what is being fetched before its first byte is here. */
async function addFetching(file: Omit<CapturedFile, 'bytes'>): Promise<Job> {
  const job: Job = { ...newJob({ ...file, bytes: new Blob() }), stage: 'fetching' }
  await (await database()).put('jobs', job)
  announce(job.id)
  return job
}

/** Stores the bytes a job was waiting for, both or neither. Out: the job as it is now, which may be cancelled or gone. */
async function deliver(id: string, bytes: Blob, origin: Partial<Origin> = {}): Promise<Job | undefined> {
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

/** Keeps a capture that gave no bytes as a failed job, so that the person sees what happened and why. */
async function addFailure(file: Omit<CapturedFile, 'bytes'>, problem: JobProblem): Promise<Job> {
  const job: Job = { ...newJob({ ...file, bytes: new Blob() }), stage: 'failed', problem }
  await (await database()).put('jobs', job)
  announce(job.id)
  return job
}

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
async function update(id: string, change: JobChange | ((job: Job) => JobChange)): Promise<Job | undefined> {
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
const retry = (id: string) =>
  update(id, (job) => ({ stage: canBeFetched(job) ? 'fetching' : 'captured', problem: undefined }))

/** Stops a job where it stands; the bytes stay for a retry. */
const cancel = (id: string) => update(id, { stage: 'failed', problem: { code: 'cancelled', retryable: true } })

/** Every job, oldest first. */
async function list(): Promise<Job[]> {
  const jobs = await (await database()).getAll('jobs')
  return jobs.sort((one, other) => one.file.capturedAt.localeCompare(other.file.capturedAt))
}

async function get(id: string): Promise<Job | undefined> {
  return (await database()).get('jobs', id)
}

/** The captured bytes of a job, undefined when it was deleted. */
async function bytes(id: string): Promise<Blob | undefined> {
  return (await database()).get('bytes', id)
}

/** Forgets a job and its bytes. */
async function remove(id: string): Promise<void> {
  const transaction = (await database()).transaction(['jobs', 'bytes'], 'readwrite')
  await Promise.all([
    transaction.objectStore('jobs').delete(id),
    transaction.objectStore('bytes').delete(id),
    transaction.done,
  ])
  announce(id)
}

/** Captured and not yet finished; the only place where jobs and bytes are kept. */
export const inbox = {
  add,
  addFetching,
  deliver,
  addFailure,
  addUnpacked,
  replaceBytes,
  update,
  retry,
  cancel,
  list,
  get,
  bytes,
  remove,
  watch,
}
export type Inbox = typeof inbox
