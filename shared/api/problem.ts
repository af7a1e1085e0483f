import * as v from 'valibot'
import { productIds } from '../products.ts'
import { problemCodes } from './problem-codes.ts'

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
