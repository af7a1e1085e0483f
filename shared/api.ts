import * as v from 'valibot'
import { productIds } from './products.ts'
import { recognitionSchema } from './recognition.ts'

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
  'busy', // too many requests of this client at once
  'timeout', // the deadline passed
  'not-configured', // no product has its keys set
  'bad-request', // malformed request
  'not-found', // no such address
  'internal', // a fault of ours
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** RFC 9457 body of every refusal, media type application/problem+json. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(problemCodes),
  detail: v.string(),
  retryable: v.boolean(),
  requestId: v.string(),
  vendorCode: v.optional(v.string()),
})
export type Problem = v.InferOutput<typeof problemSchema>

/** Reply of POST /v1/recognize: one recognition per invoice found. */
export const recognizeReplySchema = v.object({
  requestId: v.string(),
  product: v.picklist(productIds),
  /** True when the reply came from the emulator, which the person must be able to see. */
  emulated: v.boolean(),
  recognitions: v.array(recognitionSchema),
})
export type RecognizeReply = v.InferOutput<typeof recognizeReplySchema>
