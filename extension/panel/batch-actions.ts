import { inbox } from '../inbox/inbox.ts'
import { isUnfinished } from '../inbox/job.ts'

/** Has every failed file tried again. */
export async function retryFailed(): Promise<void> {
  const failed = (await inbox.list()).filter(({ stage }) => stage === 'failed')
  await Promise.all(failed.map(({ id }) => inbox.retry(id)))
}

/** Stops every file that is not read yet. */
export async function cancelWaiting(): Promise<void> {
  const waiting = (await inbox.list()).filter(isUnfinished)
  await Promise.all(waiting.map(({ id }) => inbox.cancel(id)))
}

export async function removeFinished(): Promise<void> {
  const finished = (await inbox.list()).filter(({ stage }) => stage === 'done')
  await Promise.all(finished.map(({ id }) => inbox.remove(id)))
}
