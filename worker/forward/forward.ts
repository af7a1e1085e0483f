import type { ProviderId, Reply } from '../providers/provider.ts'
import { ProviderError } from '../providers/provider-error.ts'
import { unlessAborted } from '../request/unless-aborted.ts'
import type { UnsignedRequest } from '../sign/request.ts'
import { departing } from './departing.ts'
import { type Exchange, exchange } from './exchange.ts'

/** A vendor's answer with its headers. */
export type Answer = Reply & { headers: Headers }

/** Its `signal` ends the request as a whole. */
export interface Forwarding extends Exchange {
  /** Ends this try of it. */
  limit?: AbortSignal | undefined
  /** How long an answer is listened to that comes too late: it may tell that the call was free. */
  listening?: AbortSignal
  provider: ProviderId
  /** Told when the vendor cannot have had the whole call. */
  onUnsent?: () => void
  /** Told when the call is given up though the vendor has it, with the answer that may still come. */
  onLate?: (answer: Promise<Answer>) => void
}

/**
 * One call of a vendor.
 * @throws {ProviderError} `unavailable` when no whole reply came; the signal's reason when the deadline passed first
 */
export async function forward(request: UnsignedRequest, forwarding: Forwarding): Promise<Answer> {
  const { fetch, signal, limit, listening = signal, provider, origins, onUnsent, onLate } = forwarding
  const either = limit ? AbortSignal.any([signal, limit]) : signal
  const hangUp = new AbortController()
  const upload = departing(request.body)
  const heard = { fetch, signal: AbortSignal.any([listening, hangUp.signal]), origins }
  const answer = exchange({ ...request, body: upload.body }, heard)
  try {
    return await unlessAborted(answer, either)
  } catch (error) {
    if (error instanceof TypeError && !origins.includes(new URL(request.url).origin)) throw error
    const isWhole = upload.hasLeft()
    if (isWhole && either.aborted) onLate?.(answer)
    else hangUp.abort()
    if (!isWhole) onUnsent?.()
    signal.throwIfAborted()
    const hung = limit?.aborted ?? false
    throw new ProviderError(provider, { code: 'unavailable', retryable: true, hung, billed: isWhole })
  }
}
