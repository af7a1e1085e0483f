import type { Invoice } from '../../../shared/invoice.ts'
import type { FillPlan, PlanOptions } from '../fill-plan.ts'
import type { EmptyList, FieldSnapshot } from '../snapshot.ts'
import { type Target, targetKinds } from '../targets.ts'
import { assign, type Match, type ScoredControl, threshold } from './assign.ts'
import { staysForeign } from './foreign-currency.ts'
import { joinedInvoice, lineInvoice } from './joined-invoice.ts'
import { leftForeign, planMatch, reportDoubt } from './plan-control.ts'
import { type FormList, isEmptyRow, recordsOf } from './records.ts'
import { rowsToBegin } from './rows-to-begin.ts'
import { scorePage } from './score-page.ts'
import { wantedValues } from './values.ts'

/** Controls that take one invoice together. */
interface FormRecord {
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

function planRecord(plan: FillPlan, record: FormRecord, options: PlanOptions): void {
  const { matches, doubts } = assign(record.controls)
  const asked = new Set([...matches, ...doubts].map(({ target }) => target))
  const wanted = wantedValues(record.invoice, asked, record.count)
  const signals = new Map<FieldSnapshot, ScoredControl>(record.controls.map((control) => [control.snapshot, control]))
  const row = record.row === undefined ? {} : { row: record.row }
  const foreign = () => staysForeign(record.controls, new Set(plan.steps.map(({ step }) => step.id)))
  for (const match of currencyFirst(matches)) {
    const value = wanted.get(match.target)
    const control = signals.get(match.snapshot)
    if (value && isMoney(match) && foreign()) plan.left.push(leftForeign(match, value, row))
    else if (value && record.single?.includes(match.target))
      reportDoubt(plan, { ...match, reason: 'close-meanings' }, value, row)
    else if (value && control) planMatch(plan, match, control.signals, value, options, row)
  }
  for (const doubt of doubts) {
    const value = wanted.get(doubt.target)
    if (value) reportDoubt(plan, doubt, value, row)
  }
}

/** The rows that take these invoices: those begun with them in an earlier round, else empty ones in their order. */
function rowRecords(list: FormList, invoices: readonly Invoice[], placed: ReadonlyMap<string, number>) {
  const begun = (row: readonly ScoredControl[]) =>
    row.map(({ snapshot }) => placed.get(snapshot.id)).find((which) => which !== undefined)
  const free = list.rows.filter((row) => begun(row) === undefined && isEmptyRow(row))
  const records: FormRecord[] = invoices.flatMap((invoice, row) => {
    const controls = list.rows.find((each) => begun(each) === row) ?? free.shift()
    return controls ? [{ controls, invoice, row, count: 1 }] : []
  })
  return { records, missing: invoices.length - records.length }
}

const anchorOf = ({ rows }: FormList) => rows[0]?.[0]?.snapshot.id

/** What one list takes: a row per invoice, or a row per line of a single invoice. */
function listRecords(
  list: FormList,
  invoices: readonly Invoice[],
  plan: FillPlan,
  placed: ReadonlyMap<string, number>,
): FormRecord[] {
  const [only] = invoices
  const rows = list.asks === 'item' ? (invoices.length === 1 ? (only?.items ?? []).map(lineInvoice) : []) : invoices
  const { records, missing } = rowRecords(list, rows, placed)
  const control = anchorOf(list)
  if (missing > 0 && control) plan.missingRows.push({ control, count: missing })
  return records
}

/** A single card shows no list yet; its add button makes one, and the next look finds it. */
function askForRows(plan: FillPlan, main: readonly ScoredControl[], count: number): void {
  const number = main.find(
    ({ candidates: [best] }) => best && ['invoiceNumber', 'digitalNumber', 'totalAmount'].includes(best.target),
  )
  if (number) plan.missingRows.push({ control: number.snapshot.id, count })
}

/** A form that asks for the number of one invoice asks for the amounts of that one, not for a sum of several. */
const amounts: readonly Target[] = ['totalAmount', 'amountExcludingTax', 'taxAmount']
const asksNumber = (main: readonly ScoredControl[]) =>
  main.some(({ candidates: [best] }) => best && best.score >= threshold && best.target === 'invoiceNumber')

/**
 * Plans what goes where on a page. One invoice goes into the form and, where there is a list, into its first free row;
 * several go into one row each, and the head of the form gets what they are together. `placed` tells which controls an
 * earlier round of the same fill wrote, and for which invoice. Pure.
 */
export function planFill(
  snapshots: readonly FieldSnapshot[],
  invoices: readonly Invoice[],
  options: PlanOptions = {},
  placed: ReadonlyMap<string, number> = new Map(),
): FillPlan {
  return planScored(scorePage(snapshots, options.taught), invoices, options, placed)
}

/** The same for controls that are scored already. Pure. */
export function planScored(
  scored: readonly ScoredControl[],
  invoices: readonly Invoice[],
  options: PlanOptions,
  placed: ReadonlyMap<string, number>,
  empty: readonly EmptyList[] = [],
): FillPlan {
  const { main, lists } = recordsOf(scored)
  const plan: FillPlan = { steps: [], left: [], missingRows: rowsToBegin(empty, main, lists, invoices) }
  const listed = lists.flatMap((list) => ({ list, records: listRecords(list, invoices, plan, placed) }))
  const oneForm = lists.length === 0 && plan.missingRows.length === 0
  if (oneForm && invoices.length > 1) askForRows(plan, main, invoices.length - 1)
  const rows = listed.flatMap(({ records }) => records)
  const [only] = invoices
  const together =
    invoices.length === 1 ? listed.filter(({ list }) => list.asks === 'invoice').map(({ records }) => records[0]) : []
  const joined = new Set(together)
  if (only) {
    const controls = [...main, ...together.flatMap((record) => record?.controls ?? [])]
    const single = lists.length === 0 && invoices.length > 1 && asksNumber(main) ? amounts : []
    planRecord(plan, { controls, invoice: joinedInvoice(invoices), count: invoices.length, single }, options)
  }
  for (const record of rows) if (!joined.has(record)) planRecord(plan, record, options)
  return plan
}
