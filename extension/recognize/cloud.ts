import * as v from 'valibot'
import { problemSchema, type RecognizeReply, recognizeReplySchema } from '../../shared/api.ts'
import type { InvoiceDocument } from '../../shared/document.ts'
import { ProblemError } from '../problem.ts'

export interface CloudAccess {
  /** Origin of the worker and the person's token, as set in the options; '' while not set. */
  address: string
  token: string
}

export interface CloudCall {
  document: InvoiceDocument
  /** The same key on a repeated call lets the worker give the answer it already has instead of paying twice. */
  idempotencyKey: string
}

export interface CloudOptions {
  fetch: typeof fetch
  access: () => Promise<CloudAccess>
  /** Milliseconds after which an unanswered call counts as lost. */
  deadline?: number
}

export type Cloud = (call: CloudCall, signal: AbortSignal) => Promise<RecognizeReply>

const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError'

async function post(send: typeof fetch, { address, token }: CloudAccess, call: CloudCall, signal: AbortSignal) {
  const { document, idempotencyKey } = call
  const page = document.mediaType === 'application/pdf' && document.page ? `?page=${document.page}` : ''
  return send(new URL(`/v1/recognize${page}`, address), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': document.mediaType,
      'idempotency-key': idempotencyKey,
    },
    body: new Uint8Array(document.bytes),
    credentials: 'omit',
    redirect: 'error',
    signal,
  })
}

const notOurs = (status: number) =>
  new ProblemError({ code: 'not-a-worker', detail: `HTTP ${status}`, retryable: status >= 500 })

/** The refusal in the worker's own words; an answer in another form came from somebody else. */
function toRefusal(status: number, body: unknown): ProblemError {
  const refusal = v.safeParse(problemSchema, body)
  if (!refusal.success) return notOurs(status)
  const { code, detail, retryable, requestId } = refusal.output
  return new ProblemError({ code, detail, retryable, requestId })
}

async function readReply(response: Response): Promise<RecognizeReply> {
  const body: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw notOurs(response.status)
    throw error
  })
  if (!response.ok) throw toRefusal(response.status, body)
  const reply = v.safeParse(recognizeReplySchema, body)
  if (!reply.success) throw notOurs(response.status)
  return reply.output
}

/**
 * The worker as a function: one prepared document in, its reply out. Throws ProblemError with the worker's own code, or
 * `no-worker`, `offline`, `not-a-worker`, `timeout`; the caller's own abort is passed on as it is.
 */
export function createCloud({ fetch: send, access, deadline = 60_000 }: CloudOptions): Cloud {
  return async (call, signal) => {
    const worker = await access()
    if (!worker.address || !worker.token) throw new ProblemError({ code: 'no-worker', retryable: true })
    const limit = AbortSignal.timeout(deadline)
    try {
      return await readReply(await post(send, worker, call, AbortSignal.any([signal, limit])))
    } catch (error) {
      if (error instanceof ProblemError || signal.aborted) throw error
      if (limit.aborted || isTimeout(error)) throw new ProblemError({ code: 'timeout', retryable: true })
      throw new ProblemError({ code: 'offline', retryable: true })
    }
  }
}
