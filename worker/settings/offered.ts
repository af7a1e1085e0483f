import {
  type ProductId,
  type ProductLimits,
  productIds,
  products,
  type VerifierId,
  verifierIds,
  verifiers,
} from '../../shared/products.ts'
import type { providers } from '../providers/index.ts'
import type { Bindings, Cloud, Product, ProviderId, Verifier } from '../providers/provider.ts'

/** A product this deployment has keys for. */
export interface OfferedProduct {
  id: ProductId
  provider: ProviderId
  limits: ProductLimits
  product: Product
  cloud: Pick<Cloud, 'sign' | 'refused' | 'origins' | 'emulated'>
}

/** A verifier this deployment has keys for and wants. */
export interface OfferedVerifier {
  id: VerifierId
  provider: ProviderId
  limits: { ratePerSecond: number; checksADay: number; years: number }
  verifier: Verifier
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

export function verifiersOf(provider: (typeof providers)[ProviderId], bindings: Bindings): OfferedVerifier[] {
  if (!provider.hasKeys(bindings)) return []
  const cloud = provider.open(bindings)
  const own = new Map<string, Verifier>(Object.entries(cloud.verifiers ?? {}))
  return verifierIds.flatMap((id) => {
    const verifier = id.startsWith(`${provider.id}/`) ? own.get(id.slice(provider.id.length + 1)) : undefined
    return verifier ? [{ id, provider: provider.id, limits: verifiers[id], verifier, cloud }] : []
  })
}
