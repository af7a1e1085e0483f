import { ProblemError } from '../inbox/problem.ts'
import type { WorkerAccess } from './ask-worker.ts'

/**
 * Lets nothing leave the computer before the person agreed to where it goes: consent is for one worker's address. Throws
 * ProblemError `needs-consent` instead of sending.
 */
export function askConsent<Call, Reply>(
  cloud: (call: Call, signal: AbortSignal) => Promise<Reply>,
  access: () => Promise<WorkerAccess>,
  consent: () => Promise<string>,
): typeof cloud {
  return async (call, signal) => {
    const { address, token } = await access()
    const isSet = address !== '' && token !== ''
    if (isSet && (await consent()) !== address) throw new ProblemError({ code: 'needs-consent', retryable: true })
    return cloud(call, signal)
  }
}
