import * as v from 'valibot'
import { meteredIds } from '../products.ts'

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
