import * as v from 'valibot'
import { problemSchema, type RecognizeReply, recognizeReplySchema } from '../../shared/api.ts'
import type { InvoiceDocument } from '../../shared/document.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import { ProblemError } from '../inbox/problem.ts'

export interface CloudAccess {
  /** Origin of the worker and the person's token, as set in the options; '' while not set. */
  address: string
  token: string
}

interface CloudCall {
  document: InvoiceDocument
  /** What kind of invoice the file itself says it is; the worker then asks a product made for it. */
  type?: InvoiceType | undefined
  /** The same key on a repeated call lets the worker give the answer it already has instead of paying twice. */
  idempotencyKey: string
}

export interface CloudOptions {
  fetch: typeof fetch
  access: () => Promise<CloudAccess>
  /** The product to ask; '' or absent leaves the choice to the worker. */
  product?: () => Promise<string>
  /** Milliseconds after which an unanswered call counts as lost. */
  deadline?: number
}

export type Cloud = (call: CloudCall, signal: AbortSignal) => Promise<RecognizeReply>

const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError'

function recognizeUrl(address: string, { document: { mediaType, page }, type }: CloudCall, product: string): URL {
  const url = new URL('/v1/recognize', address)
  if (type) url.searchParams.set('type', type)
  if (mediaType === 'application/pdf' && page) url.searchParams.set('page', String(page))
  if (product) url.searchParams.set('product', product)
  return url
}

interface Posting {
  send: typeof fetch
  access: CloudAccess
  product: string
  signal: AbortSignal
}

async function post(call: CloudCall, { send, access, product, signal }: Posting) {
  const { document, idempotencyKey } = call
  return send(recognizeUrl(access.address, call, product), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${access.token}`,
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
export function createCloud(options: CloudOptions): Cloud {
  const { fetch: send, access, product = async () => '', deadline = 60_000 } = options
  return async (call, signal) => {
    const worker = await access()
    if (!worker.address || !worker.token) throw new ProblemError({ code: 'no-worker', retryable: true })
    const limit = AbortSignal.timeout(deadline)
    try {
      const asked = { send, access: worker, product: await product(), signal: AbortSignal.any([signal, limit]) }
      return await readReply(await post(call, asked))
    } catch (error) {
      if (error instanceof ProblemError || signal.aborted) throw error
      if (limit.aborted || isTimeout(error)) throw new ProblemError({ code: 'timeout', retryable: true })
      throw new ProblemError({ code: 'offline', retryable: true })
    }
  }
}
