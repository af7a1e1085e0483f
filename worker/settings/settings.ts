import * as v from 'valibot'
import type { MeteredId } from '../../shared/products.ts'
import type { Budget } from '../meter/budget.ts'
import { providers } from '../providers/index.ts'
import { SettingsError } from '../request/settings-error.ts'
import type { Order } from '../route/preference.ts'
import type { Client } from '../tokens/client.ts'
import { type OfferedProduct, offeredBy } from './offered-product.ts'
import { type OfferedVerifier, verifiersOf } from './offered-verifier.ts'
import { settingsSchema } from './settings-schema.ts'

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

/** The same for what answers all the same: undefined where a binding is not usable. */
export function usableSettings(bindings: object): Settings | undefined {
  try {
    return readSettings(bindings)
  } catch {
    return undefined
  }
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
