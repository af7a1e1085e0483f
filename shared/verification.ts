import * as v from 'valibot'
import { fieldNames } from './invoice.ts'

/** What the tax bureau can say of an invoice; words for each are in `_locales` as `verification_<outcome>`. */
export const verificationOutcomes = [
  'verified', // known, valid, and everything both sides know is the same
  'void', // 已作废
  'red-flushed', // 已红冲, wholly or in part
  'differs', // known, and not what this invoice says
  'not-found', // not there yet: an invoice takes a day to arrive
  'not-applicable', // of a kind, an age or a form the bureau does not verify
  'limit-reached', // verified too often today
] as const
export type VerificationOutcome = (typeof verificationOutcomes)[number]

/** Why an invoice is not verified: its kind, its age, its region, a value that is missing or of another form. */
const unverifiableReasons = ['kind', 'too-old', 'region', 'incomplete', 'value'] as const

const fieldSchema = v.picklist(fieldNames)

/** A value that is not the same here and there; one side alone where the other says nothing of it. */
const differenceSchema = v.object({ field: fieldSchema, ours: v.optional(v.string()), theirs: v.optional(v.string()) })
export type Difference = v.InferOutput<typeof differenceSchema>

/** What was found out about one invoice, and when. */
export const verificationSchema = v.object({
  outcome: v.picklist(verificationOutcomes),
  /** ISO 8601: when the bureau was asked. */
  at: v.string(),
  /** Of `differs`, `void` and `red-flushed`: side by side; without `theirs` the bureau does not say which it is. */
  differences: v.optional(v.array(differenceSchema)),
  /** Of `red-flushed`: only part of the amount was taken back. */
  partly: v.optional(v.boolean()),
  /** Of `not-applicable`. */
  reason: v.optional(v.picklist(unverifiableReasons)),
  /** The fields that are missing, or of a form the bureau does not take. */
  fields: v.optional(v.array(fieldSchema)),
})
export type Verification = v.InferOutput<typeof verificationSchema>
