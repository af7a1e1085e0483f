import * as v from 'valibot'
import { productIds } from '../products.ts'

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
export const triedSchema = v.object({
  product: v.picklist(productIds),
  code: v.picklist(problemCodes),
  vendorCode: v.optional(v.string()),
})
export type Tried = v.InferOutput<typeof triedSchema>

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
