import type { ProductId } from '../../shared/products.ts'

/** How much the last call counts in what a product is known to take. */
const weight = 0.3

/** What products took lately. Remembered by one isolate: another finds out by itself. */
export function createSpeeds() {
  const known = new Map<ProductId, number>()
  return {
    of: (product: ProductId) => known.get(product),
    took(product: ProductId, milliseconds: number): void {
      const before = known.get(product) ?? milliseconds
      known.set(product, before + weight * (milliseconds - before))
    },
  }
}
export type Speeds = ReturnType<typeof createSpeeds>
