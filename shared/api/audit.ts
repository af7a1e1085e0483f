import * as v from 'valibot'

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
