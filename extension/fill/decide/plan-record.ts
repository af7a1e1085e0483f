import type { Invoice } from '../../../shared/invoice.ts'
import type { FillPlan, PlanOptions } from '../fill-plan.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { type Target, targetKinds } from '../targets.ts'
import { assign, type Match, type ScoredControl } from './assign.ts'
import { addWholeDate } from './date-whole.ts'
import { staysForeign } from './foreign-currency.ts'
import { isFresh } from './fresh-record.ts'
import { joinedInvoice } from './joined-invoice.ts'
import { leftAlone, planMatch, reportDoubt } from './plan-control.ts'
import { wantedValues } from './values.ts'

/** Controls that take one invoice together. */
export interface FormRecord {
  controls: ScoredControl[]
  invoice: Invoice
  /** Row of the report: which of the invoices or lines it is. */
  row?: number
  /** How many invoices the record stands for. */
  count: number
  /** What of them is no sum here. */
  single?: readonly Target[]
}

const isMoney = ({ target }: Match) => targetKinds[target] === 'money'

/** What the record is counted in is planned before its amounts. */
const currencyFirst = (matches: readonly Match[]) =>
  matches.toSorted((a, b) => Number(b.target === 'currency') - Number(a.target === 'currency'))

/** What is planned for the boxes of one date, apart until it is whole. */
function dateOf(dates: Map<Target, FillPlan>, { target }: Match): FillPlan {
  const found = dates.get(target) ?? { steps: [], left: [], missingRows: [] }
  dates.set(target, found)
  return found
}

export function planRecord(plan: FillPlan, record: FormRecord, options: PlanOptions): void {
  const { matches, doubts } = assign(record.controls)
  const asked = new Set([...matches, ...doubts].map(({ target }) => target))
  const wanted = wantedValues(record.invoice, asked, record.count)
  const signals = new Map<FieldSnapshot, ScoredControl>(record.controls.map((control) => [control.snapshot, control]))
  const row = record.row === undefined ? {} : { row: record.row }
  const foreign = () => staysForeign(record.controls, new Set(plan.steps.map(({ step }) => step.id)))
  const dates = new Map<Target, FillPlan>()
  const asking = { ...options, fresh: isFresh(record.controls) }
  for (const match of currencyFirst(matches)) {
    const value = wanted.get(match.target)
    const control = signals.get(match.snapshot)
    if (value && isMoney(match) && foreign()) plan.left.push(leftAlone(match, value, row, 'other-currency'))
    else if (value && record.single?.includes(match.target))
      reportDoubt(plan, { ...match, reason: 'close-meanings' }, value, row)
    else if (value && control)
      planMatch(match.datePart ? dateOf(dates, match) : plan, match, control.signals, value, asking, row)
  }
  const snapshots = record.controls.map(({ snapshot }) => snapshot)
  for (const date of dates.values()) addWholeDate(plan, date, snapshots)
  for (const doubt of doubts) {
    const value = wanted.get(doubt.target)
    if (value) reportDoubt(plan, doubt, value, row)
  }
}

/** Says of every value that would go into a record of another invoice that it was left alone. */
export function leaveRecord(plan: FillPlan, controls: readonly ScoredControl[], invoices: readonly Invoice[]): void {
  const { matches } = assign(controls)
  const wanted = wantedValues(joinedInvoice(invoices), new Set(matches.map(({ target }) => target)), invoices.length)
  for (const match of matches) {
    const value = wanted.get(match.target)
    if (value) plan.left.push(leftAlone(match, value, {}, 'other-invoice'))
  }
}
