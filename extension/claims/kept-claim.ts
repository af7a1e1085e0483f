import * as v from 'valibot'
import { claimSteps } from './claim.ts'

/** A claim as a backup keeps it. */
export const keptClaimSchema = v.object({
  id: v.string(),
  name: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  invoices: v.array(v.object({ entry: v.string(), step: v.picklist(claimSteps) })),
  placed: v.exactOptional(v.array(v.object({ paper: v.string(), entry: v.exactOptional(v.string()) }))),
})
