import type { ProductLimits } from '../../shared/products.ts'

/** What a picture must keep within so that every one of several products takes it; the worker chooses among them. */
export type PictureLimits = Pick<ProductLimits, 'mediaTypes' | 'maximumBytes' | 'minimumSide' | 'maximumSide'>

/** The tightest of each limit. With no product at all nothing is limited: the worker then says so itself. */
export function commonLimits(products: readonly PictureLimits[]): PictureLimits {
  const [first, ...others] = products
  return {
    mediaTypes: (first?.mediaTypes ?? ['image/png', 'image/jpeg']).filter((type) =>
      others.every(({ mediaTypes }) => mediaTypes.includes(type)),
    ),
    maximumBytes: Math.min(...products.map(({ maximumBytes }) => maximumBytes)),
    minimumSide: Math.max(0, ...products.map(({ minimumSide }) => minimumSide)),
    maximumSide: Math.min(...products.map(({ maximumSide }) => maximumSide)),
  }
}
