import type { ProviderId, Reply } from '../providers/provider.ts'
import { ProviderError } from '../providers/provider-error.ts'
import { readLimited } from '../receive/read-limited.ts'
import type { UnsignedRequest } from '../sign/request.ts'

/** A vendor's reply is text and boxes; one of this size would be something else. */
const replyLimit = 8 * 1024 * 1024

export interface Forwarding {
  fetch: typeof fetch
  /** Ends the request as a whole. */
  signal: AbortSignal
  /** Ends this try of it. */
  limit?: AbortSignal | undefined
  provider: ProviderId
  /** The only origins this call may go to. */
  origins: readonly string[]
}

/**
 * The only outbound fetch. Redirects are not followed: the signed headers are for one host.
 * @throws {ProviderError} `unavailable` when no whole reply came; the signal's reason when the deadline passed first
 */
export async function forward(
  request: UnsignedRequest,
  { fetch, signal, limit, provider, origins }: Forwarding,
): Promise<Reply & { headers: Headers }> {
  const { method, url, headers, body } = request
  if (!origins.includes(new URL(url).origin)) throw new TypeError(`${provider}: a request for another host`)
  try {
    const either = limit ? AbortSignal.any([signal, limit]) : signal
    const response = await fetch(url, { method, headers, body, signal: either, redirect: 'manual' })
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      headers: response.headers,
      body: new TextDecoder().decode(await readLimited(response, replyLimit)),
    }
  } catch {
    signal.throwIfAborted()
    throw new ProviderError(provider, { code: 'unavailable', retryable: true, hung: limit?.aborted ?? false })
  }
}
