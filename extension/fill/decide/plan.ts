import type { Invoice } from '../../../shared/invoice.ts'
import type { FillPlan, PlanOptions } from '../fill-plan.ts'
import type { EmptyList, FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import { type ScoredControl, threshold } from './assign.ts'
import { type EntryBoxes, entryBoxes } from './entry-boxes.ts'
import { joinedInvoice } from './joined-invoice.ts'
import { formsOfOthers } from './known-invoice.ts'
import { listsFor } from './list-choice.ts'
import { listRecords } from './list-records.ts'
import { leaveRecord, planRecord } from './plan-record.ts'
import { recordsOf } from './records.ts'
import { rowsToBegin } from './rows-to-begin.ts'
import { scorePage } from './score-page.ts'

/** Programmers count the cards of a list in the names of their boxes: items[0].number, lines-0-number; kits count boxes. */
const counted = /\[\d+\][[.]|[-.]\d+[-.](?!input|field|control|label)[a-z]|_\d+__[a-z]/iu
const isCounted = ({ snapshot: { labels } }: ScoredControl) =>
  labels.some(({ place, text }) => place === 'name' && counted.test(text))

/**
 * A single card shows no list yet; its add button makes one, and the next look finds it. One that holds another invoice
 * takes none; a single invoice finds a place beside it only where it is plainly one of a list.
 */
function askForRows(plan: FillPlan, main: readonly ScoredControl[], count: number, others: ReadonlySet<string>): void {
  const number = main.find(
    ({ candidates: [best] }) => best && ['invoiceNumber', 'digitalNumber', 'totalAmount'].includes(best.target),
  )
  if (!number) return
  const isOther = others.has(number.snapshot.group)
  if (count > 1 || (isOther && isCounted(number)))
    plan.missingRows.push({ control: number.snapshot.id, count: isOther ? count : count - 1 })
}

/** A form that asks for the number of one invoice asks for the amounts of that one, not for a sum of several. */
const amounts: readonly Target[] = ['totalAmount', 'amountExcludingTax', 'taxAmount']
const asksNumber = (main: readonly ScoredControl[]) =>
  main.some(({ candidates: [best] }) => best && best.score >= threshold && best.target === 'invoiceNumber')

/** The boxes beside a list take the first invoice it does not show yet. */
function planEntry(
  plan: FillPlan,
  { list, controls, next }: EntryBoxes,
  invoices: readonly Invoice[],
  options: PlanOptions,
) {
  const invoice = invoices[next]
  const number = invoice?.invoiceNumber ?? invoice?.digitalNumber
  if (!invoice || !number) return
  const own: FillPlan = { steps: [], left: [], missingRows: [] }
  planRecord(own, { controls, invoice, row: next, count: 1 }, options)
  plan.left.push(...own.left)
  // What a list has taken over is the person's to delete.
  plan.steps.push(...own.steps.map(({ step, entry }) => ({ step, entry: { ...entry, lasting: true } })))
  plan.entry = { control: list, row: next, number }
}

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
  const { main: all, lists } = recordsOf(scored)
  const entry = entryBoxes(empty, all, invoices)
  const main = entry ? all.filter((control) => !entry.controls.includes(control)) : all
  const begun = rowsToBegin(
    empty.filter(({ id }) => id !== entry?.list),
    main,
    lists,
    invoices,
  )
  const plan: FillPlan = { steps: [], left: [], missingRows: begun }
  const taking = new Map(invoices.map((invoice) => [invoice, listsFor(invoice, lists)]))
  const listed = lists.map((list) => {
    const takes = (invoice: Invoice) => taking.get(invoice)?.has(list) ?? false
    return { list, records: listRecords(list, invoices, plan, placed, takes) }
  })
  const oneForm = lists.length === 0 && plan.missingRows.length === 0 && !entry
  const others = options.overwrite ? new Set<string>() : formsOfOthers(all, invoices, placed)
  if (oneForm) askForRows(plan, main, invoices.length, others)
  const rows = listed.flatMap(({ records }) => records)
  const [only] = invoices
  const together =
    invoices.length === 1 ? listed.filter(({ list }) => list.asks === 'invoice').map(({ records }) => records[0]) : []
  const joined = new Set(together)
  if (only) {
    const isOther = ({ snapshot }: ScoredControl) => others.has(snapshot.group)
    const controls = [
      ...main.filter((control) => !isOther(control)),
      ...together.flatMap((record) => record?.controls ?? []),
    ]
    leaveRecord(plan, main.filter(isOther), invoices)
    const single = lists.length === 0 && invoices.length > 1 && asksNumber(main) ? amounts : []
    planRecord(plan, { controls, invoice: joinedInvoice(invoices), count: invoices.length, single }, options)
  }
  if (entry && !others.has(entry.controls[0]?.snapshot.group ?? '')) planEntry(plan, entry, invoices, options)
  for (const record of rows) if (!joined.has(record)) planRecord(plan, record, options)
  return plan
}
