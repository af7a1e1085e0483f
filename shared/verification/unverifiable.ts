import { verifiers } from '../products.ts'
import type { Verification } from '../verification.ts'
import type { VerifiedInvoice } from './told.ts'
import { digitalNumberOf, verifiedBy } from './verified-by.ts'

const mostYears = Math.max(...Object.values(verifiers).map(({ years }) => years))

/** The same day some years before, ISO. */
const yearsBefore = (day: string, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`

/**
 * Why nobody has to be asked about an invoice; undefined where the bureau may know it. Pure.
 * @param today in Beijing, ISO
 */
export function unverifiable(
  invoice: VerifiedInvoice,
  today: string,
): Pick<Verification, 'reason' | 'fields'> | undefined {
  const needed = verifiedBy(invoice)
  if (!needed) return { reason: 'kind' }
  const missing = needed.filter((name) => name !== 'invoiceNumber' && !invoice[name as keyof VerifiedInvoice])
  const fields = invoice.invoiceNumber || digitalNumberOf(invoice) ? missing : ['invoiceNumber' as const, ...missing]
  if (fields.length > 0) return { reason: 'incomplete', fields }
  const { issueDate = '' } = invoice
  if (issueDate < yearsBefore(today, mostYears)) return { reason: 'too-old' }
  return issueDate > today ? { reason: 'value', fields: ['issueDate'] } : undefined
}
