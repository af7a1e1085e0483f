import type { ProductId } from '../../shared/products.ts'
import type { ProviderCode } from '../providers/provider-error.ts'

/** Failures in a row after which a product rests, and for how long. */
const failuresBeforeRest = 3
const restFor = 60_000

/** Faults of a cloud, as opposed to those of a picture. */
const cloudFaults: readonly ProviderCode[] = ['credentials', 'quota', 'rate', 'unavailable']

/** Which products are worth asking now. Remembered by one isolate: another finds out by itself. */
export interface Rest {
  isResting(product: ProductId, now: number): boolean
  succeeded(product: ProductId): void
  failed(product: ProductId, code: ProviderCode, now: number): void
}

export function createRest(): Rest {
  const failures = new Map<ProductId, { count: number; until: number }>()
  return {
    isResting: (product, now) => (failures.get(product)?.until ?? 0) > now,
    succeeded: (product) => void failures.delete(product),
    failed(product, code, now) {
      if (!cloudFaults.includes(code)) return
      const count = (failures.get(product)?.count ?? 0) + 1
      failures.set(product, { count, until: count >= failuresBeforeRest ? now + restFor : 0 })
    },
  }
}
