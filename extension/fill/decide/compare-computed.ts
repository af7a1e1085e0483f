import type { Invoice } from '../../../shared/invoice.ts'
import { moneyText } from '../../../shared/money.ts'
import type { ReportEntry } from '../report.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { targetKinds } from '../targets.ts'
import { joinedInvoice } from './joined-invoice.ts'
import { scorePage } from './score-page.ts'
import { wantedValues } from './values.ts'

const clear = 0.8

/** The amount a page shows; boxes in another unit than 元 are not compared. */
const amountIn = ({ value }: FieldSnapshot) => moneyText(value.replace(/元$/u, ''))

/**
 * Compares the amounts a page computed by itself (disabled or read-only boxes) with the invoice: the report says which
 * differ. Pure.
 */
export function compareComputed(snapshots: readonly FieldSnapshot[], invoices: readonly Invoice[]): ReportEntry[] {
  const computed = new Set(
    snapshots.filter(({ barred, row }) => !row && (barred === 'disabled' || barred === 'readonly')),
  )
  const open = snapshots.map((snapshot) => {
    if (!computed.has(snapshot)) return snapshot
    const { barred: _, ...rest } = snapshot
    return rest
  })
  const invoice = joinedInvoice(invoices)
  return scorePage(open).flatMap(({ snapshot, signals, candidates: [best] }, index): ReportEntry[] => {
    const original = snapshots[index]
    if (!original || !computed.has(original) || !best || best.score < clear || signals.unit === 'ten-thousand')
      return []
    const wanted = wantedValues(invoice, new Set([best.target]), invoices.length).get(best.target)
    const shown = amountIn(snapshot)
    if (targetKinds[best.target] !== 'money' || !wanted || !shown || Number(shown) === 0) return []
    const reason = shown === wanted.value ? 'same' : 'differs'
    const label = snapshot.labels[0]?.text ?? ''
    return [{ field: best.target, label, value: wanted.value, outcome: 'skipped', reason, readBack: snapshot.value }]
  })
}
