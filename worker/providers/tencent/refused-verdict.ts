import * as v from 'valibot'
import type { FieldName } from '../../../shared/invoice.ts'
import type { VerifiedInvoice } from '../../../shared/verification/told.ts'
import { verifiedBy } from '../../../shared/verification/verified-by.ts'
import type { Difference } from '../../../shared/verification.ts'
import type { Reply, Verdict } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { tencentResponse } from './call.ts'
import { withDifferences } from './verdict-of.ts'
import { verdictOfCode } from './verify-errors.ts'

/** A refusal that says something of the invoice. Which of the values told is another, the vendor keeps to itself. */
export function refusedVerdict(reply: Reply, invoice: VerifiedInvoice): Verdict | undefined {
  try {
    tencentResponse(v.unknown(), reply)
  } catch (error) {
    const verdict = error instanceof ProviderError && error.vendorCode ? verdictOfCode(error.vendorCode) : undefined
    if (!verdict) throw error
    if (verdict.verification.outcome === 'differs') return withDifferences(verdict, asTold(invoice))
    const fields = fieldsMeant(verdict, invoice)
    return { ...verdict, verification: { ...verdict.verification, ...(fields && { fields }) } }
  }
  return undefined
}

/** Of several values a code may mean, those that were told. */
function fieldsMeant({ verification: { reason, fields } }: Verdict, invoice: VerifiedInvoice): FieldName[] | undefined {
  if (reason !== 'value' || fields?.length === 1) return fields
  return verifiedBy(invoice)?.filter((name) => fields?.includes(name) ?? true)
}

const asTold = (invoice: VerifiedInvoice): Difference[] =>
  (verifiedBy(invoice) ?? []).flatMap((field) => {
    const ours = invoice[field as keyof VerifiedInvoice]
    return ours ? [{ field, ours }] : []
  })
