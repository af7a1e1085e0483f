import * as v from 'valibot'
import { mediaTypes } from '../document.ts'
import { invoiceTypes } from '../invoice-type.ts'
import { productIds, verifierIds } from '../products.ts'

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
