import { type VerifierId, verifierIds, verifiers } from '../../shared/products.ts'
import type { providers } from '../providers/index.ts'
import type { Bindings, Cloud, ProviderId, Verifier } from '../providers/provider.ts'

/** A verifier this deployment has keys for and wants. */
export interface OfferedVerifier {
  id: VerifierId
  provider: ProviderId
  limits: { ratePerSecond: number; checksADay: number; years: number }
  verifier: Verifier
  cloud: Pick<Cloud, 'sign' | 'refused' | 'origins' | 'emulated'>
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
