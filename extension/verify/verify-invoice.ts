import { beijingDay } from '../../shared/beijing-day.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { toldOf } from '../../shared/verification/told.ts'
import { unverifiable } from '../../shared/verification/unverifiable.ts'
import { gated, ownWorker } from '../recognize/own-worker.ts'
import type { VerifyInCloud } from '../recognize/worker-client.ts'
import type { KeptVerification } from './kept-verification.ts'

/**
 * Asks the tax bureau about one invoice through a worker, once; nobody is asked about what it does not know. Throws as
 * the worker's client does; a person decides about another try.
 */
export function createVerification(verify: VerifyInCloud) {
  return async (invoice: Partial<Invoice>, signal: AbortSignal, now = Date.now()): Promise<KeptVerification> => {
    const of = toldOf(invoice)
    const reason = unverifiable(of, beijingDay(now))
    if (reason) return { outcome: 'not-applicable', at: new Date(now).toISOString(), ...reason, of }
    const { verification, product, emulated, cost } = await verify(
      { invoice: of, idempotencyKey: crypto.randomUUID() },
      signal,
    )
    return { ...verification, of, by: product, ...(emulated && { emulated }), ...(cost !== undefined && { cost }) }
  }
}

/** The same through the person's own worker. */
export const verifyInvoice = createVerification(gated(ownWorker.verify))
