import * as v from 'valibot'
import { type ProductId, type ProductLimits, productIds, products } from '../shared/products.ts'
import { providers } from './providers/index.ts'
import type { Bindings, Cloud, Product, ProviderId } from './providers/provider.ts'

/** A product this deployment has keys for. */
export interface OfferedProduct {
  id: ProductId
  provider: ProviderId
  limits: ProductLimits
  product: Product
  cloud: Pick<Cloud, 'sign' | 'refused' | 'origins' | 'emulated'>
}

/** One deployment's bindings, checked. */
export interface Settings {
  /** In the order of the products table. */
  offered: readonly OfferedProduct[]
  /** SHA-256 of each token in lower-case hexadecimal → whose it is. */
  tokens: ReadonlyMap<string, Client>
  /** Milliseconds for one request, everything upstream included. */
  deadline: number
  /** Prefixes of the origins that may call from a browser. */
  allowedOrigins: readonly string[]
}

export interface Client {
  client: string
}

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const settingsSchema = v.object({
  TOKENS: v.optional(
    v.pipe(v.string(), v.parseJson(), v.record(sha256, v.object({ client: v.pipe(v.string(), v.minLength(1)) }))),
    '{}',
  ),
  DEADLINE_MS: v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(100)), '25000'),
  ALLOWED_ORIGINS: v.optional(v.string(), 'chrome-extension:// moz-extension://'),
})

const known = new WeakMap<object, Settings>()

/**
 * Bindings → settings, read once per isolate.
 * @throws {TypeError} naming the binding that is not usable, never its value
 */
export function readSettings(bindings: object): Settings {
  const settings = known.get(bindings) ?? check(bindings)
  known.set(bindings, settings)
  return settings
}

function check(bindings: object): Settings {
  const texts = Object.fromEntries(Object.entries(bindings).filter(([, value]) => typeof value === 'string'))
  const checked = v.safeParse(settingsSchema, texts)
  if (!checked.success) throw new TypeError(`binding ${v.getDotPath(checked.issues[0])?.split('.')[0]} is not usable`)
  const { TOKENS, DEADLINE_MS, ALLOWED_ORIGINS } = checked.output
  return {
    offered: Object.values(providers).flatMap((provider) => offeredBy(provider, texts)),
    tokens: new Map(Object.entries(TOKENS)),
    deadline: DEADLINE_MS,
    allowedOrigins: ALLOWED_ORIGINS.split(/\s+/).filter(Boolean),
  }
}

/** A cloud whose secrets are missing offers nothing. */
function offeredBy(provider: (typeof providers)[ProviderId], bindings: Bindings): OfferedProduct[] {
  if (!provider.hasKeys(bindings)) return []
  const cloud = provider.open(bindings)
  const own = new Map<string, Product>(Object.entries(cloud.products))
  return productIds.flatMap((id) => {
    const product = id.startsWith(`${provider.id}/`) ? own.get(id.slice(provider.id.length + 1)) : undefined
    return product ? [{ id, provider: provider.id, limits: products[id], product, cloud }] : []
  })
}
