import * as v from 'valibot'
import { meteredIds } from '../../shared/products.ts'

const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1))

/** What a token allows; absent means no limit. */
const tokenTerms = {
  /** Calls a day. */
  daily: v.optional(atLeastOne),
  /** Questions a minute. */
  perMinute: v.optional(atLeastOne),
  /** The products it may ask; all where there is no list. */
  products: v.optional(v.pipe(v.array(v.picklist(meteredIds)), v.minLength(1))),
  /** First day the token is no longer good, yyyy-mm-dd. */
  expires: v.optional(v.pipe(v.string(), v.isoDate())),
  /** May see everybody's usage, and create, edit and revoke tokens. */
  admin: v.optional(v.boolean()),
}

/** Whose a token is, and what it may. Counts are the client's: two tokens of one client share them. */
export const clientSchema = v.object({ client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)), ...tokenTerms })
export type Client = v.InferOutput<typeof clientSchema>

/** Calls a day of a token that is created without saying how many. */
export const defaultDaily = 200

/** What the store keeps of a token: whose it is and its SHA-256, never the token. */
export const storedTokenSchema = v.object({ ...clientSchema.entries, hash: v.string() })
export type StoredToken = v.InferOutput<typeof storedTokenSchema>

/** How a token is named where it is listed: enough of its hash to find it, not all of it. */
export const tokenId = (hash: string): string => hash.slice(0, 16)

/** Under which key the store keeps a token. */
export function storeKey(hash: string): string {
  return `token:${tokenId(hash)}`
}
