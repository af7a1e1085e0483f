import * as v from 'valibot'
import { invoiceTypes } from '../invoice-type.ts'
import { productIds } from '../products.ts'
import { recognitionSchema } from '../recognition.ts'
import { triedSchema } from './problem.ts'

/**
 * Why a product was chosen: the caller named it, it is made for the type the caller knows, it reads every type, it is
 * the first that takes the file, or the administrator's order says so, by name, price or speed.
 */
const routeReasons = ['asked', 'type', 'general', 'default', 'order', 'price', 'speed'] as const
export type RouteReason = (typeof routeReasons)[number]

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

/** Query of POST /v1/recognize: all of it optional. */
export const recognizeQuerySchema = v.object({
  product: v.optional(v.picklist(productIds)),
  type: v.optional(v.picklist(invoiceTypes)),
  page: v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1))),
})
