import * as v from 'valibot'
import { invoiceTypes } from '../../shared/invoice-type.ts'
import { meteredIds, productIds } from '../../shared/products.ts'
import { clientSchema } from '../tokens/client.ts'

const numberWithin = (standard: string, least: number, most: number) =>
  v.optional(v.pipe(v.string(), v.toNumber(), v.minValue(least), v.maxValue(most)), standard)
const limit = v.exactOptional(v.pipe(v.number(), v.minValue(1)))
const limitsSchema = v.object({ maximumBytes: limit, minimumSide: limit, maximumSide: limit, ratePerSecond: limit })
const amount = v.pipe(v.number(), v.minValue(0))
const cap = v.optional(v.strictObject({ calls: v.optional(amount), yuan: v.optional(amount) }), {})
const wish = v.union([v.picklist(['price', 'speed']), v.array(v.picklist(productIds))])
export const settingsSchema = v.object({
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
