import * as v from 'valibot'
import { mediaTypes } from './document.ts'
import { invoiceTypes } from './invoice-type.ts'
import { meteredIds, productIds, verifierIds } from './products.ts'
import { recognitionSchema } from './recognition.ts'
import { verificationSchema } from './verification.ts'

/**
 * Stable codes of everything that can go wrong between a picture and its fields. The first seven are a provider's
 * (`ProviderError`); the rest are the worker's own. Words for each live in the reply and in `_locales` (`problem_<code>`).
 */
export const problemCodes = [
  'credentials', // the cloud refused the administrator's keys
  'quota', // the cloud account is out of calls or money
  'rate', // the cloud is called too often
  'document', // the cloud cannot read this file (format, size, damage)
  'no-invoice', // the cloud read the picture and found no invoice
  'unavailable', // the cloud did not answer, or not in its own words
  'unexpected', // the cloud answered something undocumented
  'unauthorized', // no token, a wrong, revoked or expired one
  'too-large', // body over the product's limit
  'unsupported-type', // not a file any offered product takes
  'daily-limit', // this client's calls for today are used up
  'budget', // the deployment's calls or money for the day or month are used up
  'too-many-attempts', // too many wrong tokens from one address
  'busy', // too many requests of this client at once
  'timeout', // the deadline passed
  'not-configured', // no product has its keys set
  'bad-request', // malformed request
  'not-found', // no such address
  'method-not-allowed', // the address is called otherwise
  'internal', // a fault of ours
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** A product that was asked and did not answer, and why. */
const triedSchema = v.object({
  product: v.picklist(productIds),
  code: v.picklist(problemCodes),
  vendorCode: v.optional(v.string()),
})
export type Tried = v.InferOutput<typeof triedSchema>

/**
 * Why a product was chosen: the caller named it, it is made for the type the caller knows, it reads every type, it is
 * the first that takes the file, or the administrator's order says so, by name, price or speed.
 */
const routeReasons = ['asked', 'type', 'general', 'default', 'order', 'price', 'speed'] as const
export type RouteReason = (typeof routeReasons)[number]

/** RFC 9457 body of every refusal, media type application/problem+json. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(problemCodes),
  detail: v.string(),
  retryable: v.boolean(),
  requestId: v.string(),
  /** What of the request is wrong: a parameter's name, or `body`. */
  parameter: v.optional(v.string()),
  vendorCode: v.optional(v.string()),
  /** Every product that was asked, in order. */
  tried: v.optional(v.array(triedSchema)),
})
export type Problem = v.InferOutput<typeof problemSchema>

/** Reply of POST /v1/recognize: one recognition per invoice found. */
export const recognizeReplySchema = v.object({
  requestId: v.string(),
  product: v.picklist(productIds),
  /** True when the reply came from the emulator, which the person must be able to see. */
  emulated: v.boolean(),
  recognitions: v.array(recognitionSchema),
  reason: v.optional(v.picklist(routeReasons)),
  /** Yuan the call that answered costs by the administrator's prices; absent where there is no price. */
  cost: v.optional(v.number()),
  /** Products asked before this one. */
  tried: v.optional(v.array(triedSchema)),
  /** True when these bytes were read for this client a few minutes ago: nothing was paid again. */
  replayed: v.optional(v.boolean()),
})
export type RecognizeReply = v.InferOutput<typeof recognizeReplySchema>

/** Reply of POST /v1/verify: what the tax bureau says of one invoice. */
export const verifyReplySchema = v.object({
  requestId: v.string(),
  product: v.picklist(verifierIds),
  /** True when the reply came from the emulator, which the person must be able to see. */
  emulated: v.boolean(),
  verification: verificationSchema,
  /** Yuan this request cost by the administrator's prices; absent where there is no price. */
  cost: v.optional(v.number()),
  /** True when this client asked the same a few minutes ago: nothing was paid again. */
  replayed: v.optional(v.boolean()),
})
export type VerifyReply = v.InferOutput<typeof verifyReplySchema>

/** Reply of GET /v1/products: what this deployment has keys for, in the order it prefers them; `price` in yuan a call. */
export const productsReplySchema = v.object({
  /** Who verifies invoices (POST /v1/verify), where the administrator wants that. */
  verifiers: v.optional(
    v.array(
      v.object({
        id: v.picklist(verifierIds),
        emulated: v.boolean(),
        ratePerSecond: v.number(),
        checksADay: v.number(),
        years: v.number(),
        price: v.optional(v.number()),
      }),
    ),
  ),
  products: v.array(
    v.object({
      id: v.picklist(productIds),
      emulated: v.boolean(),
      mediaTypes: v.array(v.picklist(mediaTypes)),
      maximumBytes: v.number(),
      minimumSide: v.number(),
      maximumSide: v.number(),
      ratePerSecond: v.number(),
      reads: v.union([v.literal('any'), v.array(v.picklist(invoiceTypes))]),
      price: v.optional(v.number()),
    }),
  ),
})
export type ProductsReply = v.InferOutput<typeof productsReplySchema>

/** Reply of GET /v1/usage: today's calls of the client, by Beijing's day; `limit` is absent when there is none. */
export const usageReplySchema = v.object({
  client: v.string(),
  day: v.string(),
  used: v.number(),
  limit: v.optional(v.number()),
})
export type UsageReply = v.InferOutput<typeof usageReplySchema>

/** Reply of GET /v1/usage/all, for tokens of administrators: calls of one day by client and product. */
export const usageTableSchema = v.object({
  day: v.string(),
  calls: v.array(v.object({ client: v.string(), product: v.string(), calls: v.number() })),
})
export type UsageTable = v.InferOutput<typeof usageTableSchema>

const terms = {
  daily: v.optional(v.number()),
  perMinute: v.optional(v.number()),
  products: v.optional(v.array(v.picklist(meteredIds))),
  expires: v.optional(v.string()),
  admin: v.optional(v.boolean()),
}

/** A token as an administrator sees it: named by the beginning of its hash. Absent limits are none. */
export const listedTokenSchema = v.object({ id: v.string(), client: v.string(), ...terms })

/** Reply of GET /v1/tokens. */
export const tokenListSchema = v.object({ tokens: v.array(listedTokenSchema) })
export type TokenList = v.InferOutput<typeof tokenListSchema>

/** Reply of POST /v1/tokens and of POST /v1/tokens/{id}/rotate: the only time the token is told. */
export const newTokenSchema = v.object({ token: v.string(), id: v.string() })

/** Body of PATCH /v1/tokens/{id}: null takes a limit away. */
export const tokenEditSchema = v.object({
  daily: v.optional(v.nullable(v.number())),
  perMinute: v.optional(v.nullable(v.number())),
  products: v.optional(v.nullable(v.array(v.picklist(meteredIds)))),
  expires: v.optional(v.nullable(v.string())),
  admin: v.optional(v.nullable(v.boolean())),
})

/** Body of POST /v1/tokens; a second token of the same client only where `another` says so. */
export const tokenWishSchema = v.object({
  client: v.string(),
  ...tokenEditSchema.entries,
  another: v.optional(v.boolean()),
})

/** Reply of GET /readyz: what is in order, and when each product last answered (milliseconds since 1970). */
export const readinessSchema = v.object({
  ready: v.boolean(),
  checks: v.record(v.string(), v.boolean()),
  lastSuccess: v.record(v.string(), v.number()),
})
export type Readiness = v.InferOutput<typeof readinessSchema>

/** Reply of GET /v1/audit: what was done to tokens, newest first. */
export const auditSchema = v.object({
  changes: v.array(
    v.object({
      at: v.number(),
      by: v.string(),
      action: v.picklist(['create', 'edit', 'rotate', 'revoke']),
      client: v.string(),
      token: v.string(),
      terms: v.string(),
    }),
  ),
})

/** Query of POST /v1/recognize: all of it optional. */
export const recognizeQuerySchema = v.object({
  product: v.optional(v.picklist(productIds)),
  type: v.optional(v.picklist(invoiceTypes)),
  page: v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1))),
})
