import * as v from 'valibot'
import { invoiceSchema } from '../../shared/invoice.ts'
import { keptVerificationSchema } from '../verify/kept-verification.ts'

const moment = v.pipe(v.string(), v.isoTimestamp())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A remembered invoice as a backup keeps it. */
export const keptEntrySchema = v.object({
  id: v.string(),
  invoice: v.omit(invoiceSchema, ['buyerIdNumber', 'passengerIdNumber']),
  carriers: v.array(
    v.object({
      job: v.string(),
      draft: count,
      fileName: v.string(),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      capturedAt: moment,
    }),
  ),
  fills: v.array(v.object({ at: moment, host: v.exactOptional(v.string()), title: v.exactOptional(v.string()) })),
  verification: v.exactOptional(keptVerificationSchema),
  rememberedAt: moment,
})

/** A remembered invoice without what the ledger works out by itself. */
export type KeptEntry = v.InferOutput<typeof keptEntrySchema>
