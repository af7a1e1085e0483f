import { ProblemError } from '../inbox/problem.ts'
import type { WorkerClient } from '../recognize/worker-client.ts'

/** Refusals that only a request with an accepted token gets: the empty picture was looked at, and nothing was asked. */
const accepted = ['bad-request', 'unsupported-type', 'document', 'no-invoice']

/**
 * Tries a worker's address and token without spending a call: an empty picture is sent and has to be refused for being
 * empty. Returns undefined when all is well, else the problem's code.
 */
export async function checkWorker({ recognize }: Pick<WorkerClient, 'recognize'>): Promise<string | undefined> {
  const empty = { bytes: new Uint8Array(), mediaType: 'image/png' } as const
  try {
    await recognize({ document: empty, idempotencyKey: crypto.randomUUID() }, new AbortController().signal)
    return undefined
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return accepted.includes(error.code) ? undefined : error.code
  }
}
