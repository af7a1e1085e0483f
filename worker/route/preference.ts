import type { RouteReason } from '../../shared/api/recognize.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import type { MeteredId, ProductId } from '../../shared/products.ts'

/** The administrator's order of asking by kind of paper: named products, the cheapest first, or the quickest. */
export type Order = Readonly<Partial<Record<InvoiceType | 'any', 'price' | 'speed' | readonly ProductId[]>>>

/** What an order is reckoned by. */
export interface Reckoned {
  order: Order
  /** Yuan a call. */
  prices: Readonly<Partial<Record<MeteredId, number>>>
  /** Milliseconds a product took lately; undefined for one that was not asked. */
  speedOf: (product: ProductId) => number | undefined
}

export interface Preference {
  reason: Extract<RouteReason, 'order' | 'price' | 'speed'>
  /** Lower is asked first; what nothing is known of comes last. */
  placeOf: (product: ProductId) => number
  /** Whether it stands above what a product is made for. */
  isFinal: boolean
}

/** The order for a kind of paper, or for any; undefined where the administrator said nothing. */
export function preferenceFor(
  type: InvoiceType | undefined,
  { order, prices, speedOf }: Reckoned,
): Preference | undefined {
  const wish = (type && order[type]) ?? order.any
  if (wish === undefined) return undefined
  const last = Number.MAX_SAFE_INTEGER
  if (wish === 'price') return { reason: 'price', placeOf: (id) => prices[id] ?? last, isFinal: false }
  if (wish === 'speed') return { reason: 'speed', placeOf: (id) => speedOf(id) ?? last, isFinal: false }
  const placeOf = (id: ProductId) => (wish.includes(id) ? wish.indexOf(id) : last)
  return { reason: 'order', placeOf, isFinal: true }
}
