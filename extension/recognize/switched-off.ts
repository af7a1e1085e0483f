import { ProblemError } from '../inbox/problem.ts'

/** A cloud the person can switch off: it then throws ProblemError `cloud-off` and sends nothing. */
export function switchedOff<Call, Reply>(
  cloud: (call: Call, signal: AbortSignal) => Promise<Reply>,
  isOff: () => Promise<boolean>,
): typeof cloud {
  return async (call, signal) => {
    if (await isOff()) throw new ProblemError({ code: 'cloud-off', retryable: true })
    return cloud(call, signal)
  }
}
