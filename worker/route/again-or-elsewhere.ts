import { ProviderError } from '../providers/provider-error.ts'
import type { OfferedProduct } from '../settings/offered-product.ts'

/** Tries of one product within one request. */
const tries = 3

/**
 * Milliseconds one try may take: most of what is left, so that a cloud that hangs leaves time for another; undefined
 * where so little is left that it may have all of it.
 */
export function timeOfTry(left: number): number | undefined {
  return left < 2000 ? undefined : Math.floor(left * 0.6)
}

/** Milliseconds to wait before trying the same product again; undefined when it is not to be tried again. */
export function pauseBefore(error: unknown, failed: number, random: number): number | undefined {
  if (!(error instanceof ProviderError) || !error.retryable || error.hung || failed >= tries) return undefined
  const base = error.code === 'rate' ? 1000 : 200
  return base * 2 ** (failed - 1) * (0.5 + random)
}

/**
 * Whether another product may do better. A picture one product cannot read is not offered around; one that holds no
 * invoice of the product's kinds may hold a ticket of another. Refused keys are those of the whole cloud.
 */
export function mayDoBetter(error: unknown, failed: OfferedProduct, other: OfferedProduct): boolean {
  if (!(error instanceof ProviderError)) return false
  switch (error.code) {
    case 'document':
      return false
    case 'no-invoice':
      return failed.limits.reads !== 'any' && other.limits.reads === 'any'
    case 'credentials':
      return other.provider !== failed.provider
    default:
      return true
  }
}
