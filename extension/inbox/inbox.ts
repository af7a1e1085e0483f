import { add, addFailure, addFetching, addUnpacked } from './add-job.ts'
import { cancel, retry, update } from './change-job.ts'
import { announce, database, watch } from './database.ts'
import type { Job } from './job.ts'
import { deliver, replaceBytes } from './store-bytes.ts'

/** Every job, oldest first; of one moment, in the order of their ids. */
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
