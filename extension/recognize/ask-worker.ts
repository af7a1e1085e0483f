import * as v from 'valibot'
import { problemSchema } from '../../shared/api/problem.ts'
import { ProblemError } from '../inbox/problem.ts'

export interface WorkerAccess {
  /** Origin of the worker and the person's token, as set in the options; '' while not set. */
  address: string
  token: string
}

/** One request to the worker: the path with its query, what to send, how long to wait in milliseconds. */
export interface WorkerRequest<Schema extends v.GenericSchema> {
  path: string
  /** What the reply has to be; anything else came from somebody else. */
  schema: Schema
  timeout: number
  method?: 'POST'
  headers?: Record<string, string>
  body?: Uint8Array<ArrayBuffer>
  signal?: AbortSignal
}

const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError'

const notOurs = (status: number) =>
  new ProblemError({ code: 'not-a-worker', detail: `HTTP ${status}`, retryable: status >= 500 })

/** The refusal in the worker's own words; an answer in another form came from somebody else. */
function toRefusal(status: number, body: unknown): ProblemError {
  const refusal = v.safeParse(problemSchema, body)
  if (!refusal.success) return notOurs(status)
  const { code, detail, retryable, requestId } = refusal.output
  return new ProblemError({ code, detail, retryable, requestId })
}

async function readReply<Schema extends v.GenericSchema>(
  response: Response,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw notOurs(response.status)
    throw error
  })
  if (!response.ok) throw toRefusal(response.status, body)
  const reply = v.safeParse(schema, body)
  if (!reply.success) throw notOurs(response.status)
  return reply.output
}

/**
 * Asks the worker in the person's name; the only place that sends their token. Throws ProblemError with the worker's
 * own code, or `no-worker`, `offline`, `not-a-worker`, `timeout`; the caller's own abort is passed on as it is.
 */
export async function askWorker<Schema extends v.GenericSchema>(
  send: typeof fetch,
  { address, token }: WorkerAccess,
  request: WorkerRequest<Schema>,
): Promise<v.InferOutput<Schema>> {
  if (!address || !token) throw new ProblemError({ code: 'no-worker', retryable: true })
  const { path, schema, timeout, method, headers, body, signal } = request
  const limit = AbortSignal.timeout(timeout)
  try {
    const response = await send(new URL(path, address), {
      ...(method && { method }),
      ...(body && { body }),
      headers: { authorization: `Bearer ${token}`, ...headers },
      credentials: 'omit',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
    return await readReply(response, schema)
  } catch (error) {
    if (error instanceof ProblemError || signal?.aborted) throw error
    if (limit.aborted || isTimeout(error)) throw new ProblemError({ code: 'timeout', retryable: true })
    throw new ProblemError({ code: 'offline', retryable: true })
  }
}
