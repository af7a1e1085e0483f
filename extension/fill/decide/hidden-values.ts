import type { Invoice } from '../../../shared/invoice.ts'
import type { ReportEntry } from '../report.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { joinedInvoice } from './joined-invoice.ts'
import { scorePage } from './score-page.ts'
import { wantedValues } from './values.ts'

const clear = 0.8

/** The values that only controls nobody can see ask for: told, never written. Pure. */
export function hiddenValues(snapshots: readonly FieldSnapshot[], invoices: readonly Invoice[]): ReportEntry[] {
  const hidden = snapshots.filter(({ barred }) => barred === 'hidden').map(({ barred: _, ...rest }) => rest)
  if (hidden.length === 0) return []
  const invoice = joinedInvoice(invoices)
  return scorePage(hidden).flatMap(({ snapshot, candidates: [best] }): ReportEntry[] => {
    if (!best || best.score < clear) return []
    const wanted = wantedValues(invoice, new Set([best.target]), invoices.length).get(best.target)
    const label = snapshot.labels[0]?.text ?? ''
    return wanted ? [{ field: best.target, label, value: wanted.value, outcome: 'skipped', reason: 'hidden' }] : []
  })
}
