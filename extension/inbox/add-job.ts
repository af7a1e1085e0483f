import type { CapturedFile } from './captured-file.ts'
import { announce, database } from './database.ts'
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
export async function add(file: CapturedFile): Promise<Job> {
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
export async function addUnpacked(id: string, files: readonly CapturedFile[], unpacked: number): Promise<boolean> {
  const transaction = (await database()).transaction(['jobs', 'bytes'], 'readwrite')
  const [jobs, bytes] = [transaction.objectStore('jobs'), transaction.objectStore('bytes')]
  const archive = await jobs.get(id)
  if (!archive || !isUnfinished(archive)) return false
  const added = files.flatMap((file) => [bytes.put(file.bytes, file.id), jobs.put(newJob(file))])
  await Promise.all([jobs.put({ ...archive, unpacked }), ...added, transaction.done])
  for (const { id: changed } of files) announce(changed)
  return true
}

/** Notes what is being fetched before its first byte is here. */
export async function addFetching(file: Omit<CapturedFile, 'bytes'>): Promise<Job> {
  const job: Job = { ...newJob({ ...file, bytes: new Blob() }), stage: 'fetching' }
  await (await database()).put('jobs', job)
  announce(job.id)
  return job
}

/** Keeps a capture that gave no bytes as a failed job, so that the person sees what happened and why. */
export async function addFailure(file: Omit<CapturedFile, 'bytes'>, problem: JobProblem): Promise<Job> {
  const job: Job = { ...newJob({ ...file, bytes: new Blob() }), stage: 'failed', problem }
  await (await database()).put('jobs', job)
  announce(job.id)
  return job
}
