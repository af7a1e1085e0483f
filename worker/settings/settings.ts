import * as v from 'valibot'
import { invoiceTypes } from '../../shared/invoice-type.ts'
import {
  type MeteredId,
  meteredIds,
  type ProductId,
  type ProductLimits,
  productIds,
  products,
  type VerifierId,
  verifierIds,
  verifiers,
} from '../../shared/products.ts'
import type { Budget } from '../meter/budget.ts'
import { providers } from '../providers/index.ts'
import type { Bindings, Cloud, Product, ProviderId, Verifier } from '../providers/provider.ts'
import { SettingsError } from '../request/settings-error.ts'
import type { Order } from '../route/preference.ts'
import { type Client, clientSchema } from '../tokens/client.ts'

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

/** One deployment's settings, checked. */
export interface Settings {
  /** Cloud by cloud as the registry lists them, each one's products in the order of the table. */
  offered: readonly OfferedProduct[]
  /** Who verifies invoices; none unless the administrator said so. */
  verifying: readonly OfferedVerifier[]
  /** Whom to ask first by kind of paper; empty for the usual order. */
  order: Order
  /** Yuan a call, by the administrator's contract. */
  prices: Readonly<Partial<Record<MeteredId, number>>>
  /** Tokens that stand in a binding instead of the store, by their SHA-256 in lower-case hexadecimal. */
  tokens: ReadonlyMap<string, Client>
  /** Milliseconds for one request, everything upstream included. */
  deadline: number
  /** Requests of one client at once. */
  concurrent: number
  /** Whether a reply may be given to the same client again for some minutes. */
  replays: boolean
  /** Share of the day's calls from which a client is warned. */
  warnAt: number
  /** Origins that may call from a browser; a scheme alone stands for all of it. */
  allowedOrigins: readonly string[]
  /** What the whole deployment may spend; absent for no limit. */
  budget: Budget | undefined
  /** The administrator's own address that is told of the budget. */
  webhook: string | undefined
}

const numberWithin = (standard: string, least: number, most: number) =>
  v.optional(v.pipe(v.string(), v.toNumber(), v.minValue(least), v.maxValue(most)), standard)
const limit = v.exactOptional(v.pipe(v.number(), v.minValue(1)))
const limitsSchema = v.object({ maximumBytes: limit, minimumSide: limit, maximumSide: limit, ratePerSecond: limit })
const amount = v.pipe(v.number(), v.minValue(0))
const cap = v.optional(v.strictObject({ calls: v.optional(amount), yuan: v.optional(amount) }), {})
const wish = v.union([v.picklist(['price', 'speed']), v.array(v.picklist(productIds))])
const settingsSchema = v.object({
  TOKENS: v.optional(
    v.pipe(v.string(), v.parseJson(), v.record(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), clientSchema)),
    '{}',
  ),
  // What is asked is finished even for a caller who has gone, and Cloudflare gives it 30 s for that.
  DEADLINE_MS: numberWithin('25000', 100, 28_000),
  CONCURRENT: numberWithin('32', 1, 1000),
  WARN_AT: numberWithin('0.8', 0, 1),
  REPLAY: v.optional(v.picklist(['on', 'off']), 'on'),
  VERIFY: v.optional(v.picklist(['on', 'off']), 'off'),
  ALLOWED_ORIGINS: v.optional(v.string(), 'chrome-extension:// moz-extension://'),
  CAPS: v.optional(v.pipe(v.string(), v.parseJson(), v.strictObject({ day: cap, month: cap }))),
  PRICES: v.optional(v.pipe(v.string(), v.parseJson(), v.record(v.picklist(meteredIds), amount)), '{}'),
  ORDER: v.optional(v.pipe(v.string(), v.parseJson(), v.record(v.picklist(['any', ...invoiceTypes]), wish)), '{}'),
  WEBHOOK: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  LIMITS: v.optional(v.pipe(v.string(), v.parseJson(), v.record(v.picklist(meteredIds), limitsSchema)), '{}'),
})

const known = new WeakMap<object, Settings>()

/**
 * Bindings → settings, read once per isolate.
 * @throws {SettingsError} naming the binding that is not usable, never its value
 */
export function readSettings(bindings: object): Settings {
  const settings = known.get(bindings) ?? check(bindings)
  known.set(bindings, settings)
  return settings
}

function check(bindings: object): Settings {
  const texts = Object.fromEntries(Object.entries(bindings).filter(([, value]) => typeof value === 'string'))
  const checked = v.safeParse(settingsSchema, texts)
  if (!checked.success)
    throw new SettingsError(`binding ${v.getDotPath(checked.issues[0])?.split('.')[0]} is not usable`)
  const { TOKENS, DEADLINE_MS, CONCURRENT, REPLAY, VERIFY, WARN_AT, ALLOWED_ORIGINS, LIMITS, WEBHOOK } = checked.output
  const offered = Object.values(providers)
    .flatMap((provider) => offeredBy(provider, texts))
    .map((offer) => ({ ...offer, limits: { ...offer.limits, ...LIMITS[offer.id] } }))
  const verifying = Object.values(providers)
    .flatMap((provider) => (VERIFY === 'on' ? verifiersOf(provider, texts) : []))
    .map((offer) => ({ ...offer, limits: { ...offer.limits, ...LIMITS[offer.id] } }))
  return {
    offered,
    verifying,
    prices: checked.output.PRICES,
    order: checked.output.ORDER,
    tokens: new Map(Object.entries(TOKENS)),
    deadline: DEADLINE_MS,
    concurrent: CONCURRENT,
    replays: REPLAY === 'on',
    warnAt: WARN_AT,
    allowedOrigins: ALLOWED_ORIGINS.split(/\s+/).filter(Boolean),
    budget: budgetOf(checked.output, [...offered, ...verifying]),
    webhook: WEBHOOK,
  }
}

/**
 * @throws {SettingsError} where yuan are limited and a product has no price: it would cost nothing
 */
function budgetOf(
  { CAPS, PRICES, WARN_AT }: v.InferOutput<typeof settingsSchema>,
  offered: readonly { id: MeteredId }[],
): Budget | undefined {
  if (!CAPS) return undefined
  const isInYuan = CAPS.day.yuan !== undefined || CAPS.month.yuan !== undefined
  const free = isInYuan && offered.find(({ id }) => PRICES[id] === undefined)
  if (free) throw new SettingsError(`binding PRICES has no price for ${free.id}`)
  return { caps: CAPS, prices: PRICES, thresholds: [WARN_AT, 1] }
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

function verifiersOf(provider: (typeof providers)[ProviderId], bindings: Bindings): OfferedVerifier[] {
  if (!provider.hasKeys(bindings)) return []
  const cloud = provider.open(bindings)
  const own = new Map<string, Verifier>(Object.entries(cloud.verifiers ?? {}))
  return verifierIds.flatMap((id) => {
    const verifier = id.startsWith(`${provider.id}/`) ? own.get(id.slice(provider.id.length + 1)) : undefined
    return verifier ? [{ id, provider: provider.id, limits: verifiers[id], verifier, cloud }] : []
  })
}
