import { CodedError, codeOf } from '../shell/coded-error.ts'
import type { JobProblem } from './job.ts'

/**
 * What can go wrong before or beside the worker's own refusals (`shared/api/problem.ts`); with those, every code a job may
 * carry. Words for each are in `_locales` as `problem_<code>`.
 */
export const localProblemCodes = [
  'cancelled', // the person stopped it
  'capture-blocked', // the browser lets no extension touch this page
  'capture-interrupted', // whoever fetched the bytes died, and they cannot be had again
  'capture-timeout', // the bytes did not come in time
  'capture-failed', // every way to the picture's bytes failed
  'cloud-off', // the person switched the cloud off
  'no-text', // a picture whose text was wanted has none
  'empty-file', // zero bytes
  'left-out', // not everything in an archive came through; the archive stays
  'link-refused', // the site answered a link with an error
  'locked', // a PDF or archive that asks for a password
  'many-pages', // more pages for the cloud than anybody should pay for unasked
  'needs-consent', // the person has not yet agreed to send pictures to this worker
  'no-worker', // the file needs the cloud and the settings have no worker
  'not-a-worker', // something answered that is not the worker: a login page, a proxy's error page
  'no-heic', // the browser cannot decode HEIC, nobody but Apple's can
  'offline', // no answer at all: no network, wrong address, worker down
  'storage-busy', // an older page of ours keeps the database in its old shape
  'storage-newer', // a newer version of us has changed the database
  'storage-full', // the browser has no room left for the file
  'too-small', // the picture is smaller than any product can read
  'web-page', // HTML: a login or download page in place of the file
  'wrong-password', // a locked file did not open with what was typed
  'unreadable', // the bytes begin like a known type and cannot be decoded
] as const

/** An error whose code and details are shown to the person and stored with the job. */
export class ProblemError extends CodedError {
  readonly problem: JobProblem
  constructor(problem: JobProblem) {
    super(problem.code, problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** Whatever was thrown, in the form a job keeps; an error nobody foresaw is `internal` and may be tried again. */
export function toProblem(error: unknown): JobProblem {
  if (error instanceof ProblemError) return error.problem
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return { code: 'storage-full', retryable: true }
  return { code: codeOf(error), detail, retryable: true }
}
