import * as v from 'valibot'

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
