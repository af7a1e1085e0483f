import * as v from 'valibot'

/** Whose a token is, and what it may. */
export const clientSchema = v.object({
  client: v.pipe(v.string(), v.minLength(1)),
  /** Calls a day. */
  daily: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** First day the token is no longer good, yyyy-mm-dd. */
  expires: v.optional(v.pipe(v.string(), v.isoDate())),
  /** May see everybody's usage. */
  admin: v.optional(v.boolean()),
})
export type Client = v.InferOutput<typeof clientSchema>

/** What the store keeps of a token: whose it is and its SHA-256, never the token. */
export const storedTokenSchema = v.object({ ...clientSchema.entries, hash: v.string() })
export type StoredToken = v.InferOutput<typeof storedTokenSchema>

/** Under which key the store keeps a token: enough of its hash to find it, not all of it. */
export function storeKey(hash: string): string {
  return `token:${hash.slice(0, 16)}`
}
