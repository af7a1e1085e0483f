import * as v from 'valibot'

/** Reply of GET /readyz: what is in order, and when each product last answered (milliseconds since 1970). */
export const readinessSchema = v.object({
  ready: v.boolean(),
  checks: v.record(v.string(), v.boolean()),
  lastSuccess: v.record(v.string(), v.number()),
})
export type Readiness = v.InferOutput<typeof readinessSchema>
