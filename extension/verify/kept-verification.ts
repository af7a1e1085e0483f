import * as v from 'valibot'
import { verifierIds } from '../../shared/products.ts'
import { isSameToVerify, toldOf, type VerifiedInvoice, verifyRequestSchema } from '../../shared/verification/told.ts'
import { verificationSchema } from '../../shared/verification.ts'

/** What the tax bureau said of an invoice, with the values it was asked about. */
export const keptVerificationSchema = v.object({
  ...verificationSchema.entries,
  of: verifyRequestSchema,
  /** Who asked; absent where nobody had to. */
  by: v.optional(v.picklist(verifierIds)),
  emulated: v.optional(v.boolean()),
  /** Yuan, where the administrator told a price. */
  cost: v.optional(v.number()),
})
export type KeptVerification = v.InferOutput<typeof keptVerificationSchema>

/** What is known of an invoice as it stands now: what was said of other values does not hold for it. */
export function standing(kept: KeptVerification | undefined, invoice: VerifiedInvoice): KeptVerification | undefined {
  return kept && isSameToVerify(kept.of, toldOf(invoice)) ? kept : undefined
}

/** Whether asking once more could tell anything else. */
export const isSettled = ({ outcome }: KeptVerification): boolean =>
  outcome !== 'not-found' && outcome !== 'limit-reached'
