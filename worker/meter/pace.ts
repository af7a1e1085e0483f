import type { MeteredId } from '../../shared/products.ts'
import { spacing } from './fair-queue.ts'

/**
 * Keeps the calls of one isolate apart as they really start: on a busy machine those that were to wait wake up late and
 * together, and a vendor that counts would refuse what the meter spaced so well.
 */
export interface Pace {
  /** Milliseconds until a call may start; 0 when it starts now. */
  untilStart(product: MeteredId, ratePerSecond: number, now: number): number
}

export function createPace(): Pace {
  const started = new Map<MeteredId, number>()
  return {
    untilStart(product, ratePerSecond, now) {
      const last = started.get(product)
      const next = last === undefined || last > now ? now : last + spacing(ratePerSecond)
      if (next > now) return next - now
      started.set(product, now)
      return 0
    },
  }
}
