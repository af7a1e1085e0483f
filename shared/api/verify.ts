import * as v from 'valibot'
import { verifierIds } from '../products.ts'
import { verificationSchema } from '../verification.ts'

/** Reply of POST /v1/verify: what the tax bureau says of one invoice. */
export const verifyReplySchema = v.object({
  requestId: v.string(),
  product: v.picklist(verifierIds),
  /** True when the reply came from the emulator, which the person must be able to see. */
  emulated: v.boolean(),
  verification: verificationSchema,
  /** Yuan this request cost by the administrator's prices; absent where there is no price. */
  cost: v.optional(v.number()),
  /** True when this client asked the same a few minutes ago: nothing was paid again. */
  replayed: v.optional(v.boolean()),
})
export type VerifyReply = v.InferOutput<typeof verifyReplySchema>
