import { ProblemError } from '../inbox/problem.ts'
import type { Cloud } from './cloud.ts'

/** A cloud the person can switch off: it then throws ProblemError `cloud-off` and sends nothing. */
export function switchedOff(cloud: Cloud, isOff: () => Promise<boolean>): Cloud {
  return async (call, signal) => {
    if (await isOff()) throw new ProblemError({ code: 'cloud-off', retryable: true })
    return cloud(call, signal)
  }
}
