import type { Job } from './inbox-job.ts'
import type { Recognizer } from './recognize/recognizer.ts'
import type { Inbox } from './store.ts'

/** What a job needs from the outside, injected so that tests bring their own. */
export interface Services {
  inbox: Inbox
  /** Readers of what the file itself carries, asked first. */
  local: readonly Recognizer[]
}

/** Takes one job from where it stands to its drafts, storing every step. */
export async function runJob(job: Job, services: Services, signal: AbortSignal): Promise<Job> {
  signal.throwIfAborted()
  return (await services.inbox.get(job.id)) ?? job
}
