import type { Invoice } from '../../../shared/invoice.ts'
import type { FillPlan } from '../fill-plan.ts'
import type { ScoredControl } from './assign.ts'
import { lineInvoice } from './joined-invoice.ts'
import { holdsInvoice, isListed } from './known-invoice.ts'
import type { FormRecord } from './plan-record.ts'
import { type FormList, isEmptyRow } from './records.ts'

/** The numbers of invoices that a list shows in rows without a box: those are not filled in once more. */
const listedIn = ({ rows }: FormList) =>
  rows.flatMap((row) => row.flatMap(({ snapshot }) => snapshot.row?.listed ?? []))

/** Which rows take these invoices: those begun with them in an earlier round or holding their number, else empty ones in their order. */
function rowRecords(
  list: FormList,
  invoices: readonly Invoice[],
  placed: ReadonlyMap<string, number>,
  takes: (invoice: Invoice) => boolean,
) {
  const begun = (row: readonly ScoredControl[]) =>
    row.map(({ snapshot }) => placed.get(snapshot.id)).find((which) => which !== undefined)
  const free = list.rows.filter((row) => begun(row) === undefined && isEmptyRow(row))
  const listed = list.asks === 'invoice' ? listedIn(list) : []
  let missing = 0
  const records = invoices.flatMap((invoice, row): FormRecord[] => {
    const own = list.rows.find((each) => begun(each) === row) ?? list.rows.find((each) => holdsInvoice(each, invoice))
    if (!takes(invoice) || (!own && isListed(listed, invoice))) return []
    const controls = own ?? free.shift()
    if (!controls) missing += 1
    return controls ? [{ controls, invoice, row, count: 1 }] : []
  })
  return { records, missing }
}

const anchorOf = ({ rows }: FormList) => rows[0]?.[0]?.snapshot.id

/** What one list takes: a row per invoice, or a row per line of a single invoice. */
export function listRecords(
  list: FormList,
  invoices: readonly Invoice[],
  plan: FillPlan,
  placed: ReadonlyMap<string, number>,
  takes: (invoice: Invoice) => boolean,
): FormRecord[] {
  const [only] = invoices
  const rows = list.asks === 'item' ? (invoices.length === 1 ? (only?.items ?? []).map(lineInvoice) : []) : invoices
  const { records, missing } = rowRecords(list, rows, placed, list.asks === 'item' ? () => true : takes)
  const control = anchorOf(list)
  if (missing > 0 && control) plan.missingRows.push({ control, count: missing })
  return records
}
