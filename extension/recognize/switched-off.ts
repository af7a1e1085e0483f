import { ProblemError } from '../inbox/problem.ts'
import type { RecognizeInCloud } from './worker-client.ts'

/** A cloud the person can switch off: it then throws ProblemError `cloud-off` and sends nothing. */
export function switchedOff(cloud: RecognizeInCloud, isOff: () => Promise<boolean>): RecognizeInCloud {
  return async (call, signal) => {
    if (await isOff()) throw new ProblemError({ code: 'cloud-off', retryable: true })
    return cloud(call, signal)
  }
}
