import type { Target } from '../targets.ts'
import { type ScoredControl, threshold } from './assign.ts'
import { isNothing } from './held-value.ts'

const ofInvoice: readonly Target[] = [
  'invoiceNumber',
  'digitalNumber',
  'invoiceCode',
  'totalAmount',
  'amountExcludingTax',
  'taxAmount',
  'sellerName',
  'departure',
  'destination',
]

/** Whether boxes ask for an invoice, and nobody has begun to fill them with one. Pure. */
export function isFresh(controls: readonly ScoredControl[]): boolean {
  const asking = controls.filter(
    ({ candidates: [best] }) => best && best.score >= threshold && ofInvoice.includes(best.target),
  )
  return asking.length > 1 && asking.every(({ snapshot: { value, untouched } }) => isNothing(value) || untouched)
}
