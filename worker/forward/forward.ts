import type { ProviderId, Reply } from '../providers/provider.ts'
import { ProviderError } from '../providers/provider-error.ts'
import type { UnsignedRequest } from '../sign/request.ts'
import { type Exchange, exchange } from './exchange.ts'

/** Its `signal` ends the request as a whole. */
export interface Forwarding extends Exchange {
  /** Ends this try of it. */
  limit?: AbortSignal | undefined
  provider: ProviderId
}

/**
 * One call of a vendor.
 * @throws {ProviderError} `unavailable` when no whole reply came; the signal's reason when the deadline passed first
 */
export async function forward(
  request: UnsignedRequest,
  { fetch, signal, limit, provider, origins }: Forwarding,
): Promise<Reply & { headers: Headers }> {
  const either = limit ? AbortSignal.any([signal, limit]) : signal
  try {
    return await exchange(request, { fetch, signal: either, origins })
  } catch (error) {
    if (error instanceof TypeError && !origins.includes(new URL(request.url).origin)) throw error
    signal.throwIfAborted()
    throw new ProviderError(provider, { code: 'unavailable', retryable: true, hung: limit?.aborted ?? false })
  }
}
