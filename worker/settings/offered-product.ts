import { type ProductId, type ProductLimits, productIds, products } from '../../shared/products.ts'
import type { providers } from '../providers/index.ts'
import type { Bindings, Cloud, Product, ProviderId } from '../providers/provider.ts'

/** A product this deployment has keys for. */
export interface OfferedProduct {
  id: ProductId
  provider: ProviderId
  limits: ProductLimits
  product: Product
  cloud: Pick<Cloud, 'sign' | 'refused' | 'origins' | 'emulated'>
}

/** A cloud whose secrets are missing offers nothing. */
export function offeredBy(provider: (typeof providers)[ProviderId], bindings: Bindings): OfferedProduct[] {
  if (!provider.hasKeys(bindings)) return []
  const cloud = provider.open(bindings)
  const own = new Map<string, Product>(Object.entries(cloud.products))
  return productIds.flatMap((id) => {
    const product = id.startsWith(`${provider.id}/`) ? own.get(id.slice(provider.id.length + 1)) : undefined
    return product ? [{ id, provider: provider.id, limits: products[id], product, cloud }] : []
  })
}
