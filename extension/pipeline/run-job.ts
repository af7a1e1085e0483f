import type { Job } from '../inbox/job.ts'
import { ProblemError, toProblem } from '../inbox/problem.ts'
import { readDocument } from './read-document.ts'
import { readText } from './read-text.ts'
import { advance, Gone, type Run, type Services } from './run.ts'
import { splitArchive } from './split-archive.ts'

async function work(run: Run): Promise<Job> {
  const started = await advance(run, { stage: 'preparing', problem: undefined, progress: undefined })
  const bytes = await run.services.inbox.bytes(started.id)
  if (!bytes) throw new ProblemError({ code: 'capture-failed', retryable: false })
  const password = run.services.takePassword?.(started.id)
  const document = await run.services.identify(bytes)
  if (document.mediaType === 'application/zip') return splitArchive({ ...run, job: started }, document.bytes, password)
  try {
    if (password !== undefined && document.mediaType === 'application/pdf')
      await run.services.unlock?.(document, password)
    return await (started.file.wants === 'text' ? readText : readDocument)(run, document, started)
  } finally {
    await run.services.release(document)
  }
}

/**
 * Takes one job from where it stands to its drafts, storing every step; what the cloud has answered is not asked again.
 * A failure is stored with the job, whose bytes and drafts stay. Out: the job as stored, undefined when it was deleted
 * or cancelled meanwhile. Throws only when `signal` ends it; the job then stays unfinished, to be taken up again.
 */
export async function runJob(job: Job, services: Services, signal: AbortSignal): Promise<Job | undefined> {
  const run = { job, services, signal }
  try {
    return await work(run).catch((error: unknown) => {
      if (error instanceof Gone) throw error
      return advance(run, { stage: 'failed', problem: toProblem(error) })
    })
  } catch (error) {
    if (error instanceof Gone) return undefined
    throw error
  }
}
