import type { Invoice } from '../../shared/invoice.ts'
import { toProblem } from '../inbox/problem.ts'
import type { KeptVerification } from './kept-verification.ts'

/** Something whose invoice is to be verified. */
interface ToVerify {
  id: string
  invoice: Invoice
}

interface Steps {
  verify: (invoice: Invoice, signal: AbortSignal) => Promise<KeptVerification>
  /** Told of each answer before the next is asked for. */
  onFound: (id: string, found: KeptVerification) => Promise<void>
  onProgress: (done: number) => void
  signal: AbortSignal
}

/**
 * Verifies one after the other, each once. Stops at the first that could not be asked: what keeps one from being asked
 * keeps the others, too. Out: the problem's code, undefined where all were asked or the person stopped it.
 */
export async function runVerifications(
  list: readonly ToVerify[],
  { verify, onFound, onProgress, signal }: Steps,
): Promise<string | undefined> {
  for (const [index, { id, invoice }] of list.entries()) {
    if (signal.aborted) return undefined
    try {
      await onFound(id, await verify(invoice, signal))
    } catch (error) {
      return signal.aborted ? undefined : toProblem(error).code
    }
    onProgress(index + 1)
  }
  return undefined
}
