import { writeAmountInWords } from '../../../shared/amount-in-words.ts'
import type { Invoice } from '../../../shared/invoice.ts'
import { formatMoney, toFen } from '../../../shared/money.ts'
import { type Group, sumOf, sumsByExpense, sumsByMonth } from '../sums.ts'
import type { Pen, TextStyle } from './pen.ts'
import type { Say } from './say.ts'
import { a4, usualBinding } from './sheet-layout.ts'

/** What a cover sheet tells of what lies under it. */
export interface CoverFacts {
  /** Name of the claim. */
  name?: string | undefined
  /** Day of printing, ISO. */
  day: string
  /** Each invoice, and the sheet it stands on, counted from 1 after the covers. */
  rows: readonly { invoice: Invoice; sheet: number }[]
  /** Sheets under the cover. */
  sheets: number
}

const left = usualBinding
const right = a4.width - 8
const width = right - left
const row = 6.5
const body: TextStyle = { size: 9.5 }
const small: TextStyle = { size: 8.5, gray: 0.35 }

interface Column {
  title:
    | 'print_column_number'
    | 'field_issueDate'
    | 'field_sellerName'
    | 'field_invoiceNumber'
    | 'field_totalAmount'
    | 'print_column_sheet'
  width: number
  align?: 'right'
  value: (fact: { invoice: Invoice; sheet: number }, index: number) => string | undefined
}

const columns: readonly Column[] = [
  { title: 'print_column_number', width: 10, value: (_, index) => String(index + 1) },
  { title: 'field_issueDate', width: 21, value: ({ invoice }) => invoice.issueDate },
  { title: 'field_sellerName', width: 68, value: ({ invoice }) => invoice.sellerName ?? invoice.passengerName },
  { title: 'field_invoiceNumber', width: 43, value: ({ invoice }) => invoice.invoiceNumber },
  {
    title: 'field_totalAmount',
    width: 27,
    align: 'right',
    value: ({ invoice: { totalAmount } }) => totalAmount && (formatMoney(totalAmount) ?? totalAmount),
  },
  { title: 'print_column_sheet', width: 13, align: 'right', value: ({ sheet }) => String(sheet) },
]

const rule = (pen: Pen, y: number, gray = 0.6) => pen.line({ from: { x: left, y }, to: { x: right, y } }, { gray })

function cells(pen: Pen, y: number, style: TextStyle, textOf: (column: Column) => string | undefined): void {
  let x = left
  for (const column of columns) {
    const { width: wide, align = 'left' } = column
    pen.text(textOf(column) ?? '', x, y, { ...style, width: wide - 2, align })
    x += wide
  }
}

function table(pen: Pen, top: number, rows: CoverFacts['rows'], first: number, say: Say): void {
  cells(pen, top, { ...small, bold: true }, ({ title }) => say(title))
  rule(pen, top + 1.8, 0)
  for (const [index, fact] of rows.entries()) {
    const y = top + row * (index + 1)
    cells(pen, y, body, (column) => column.value(fact, first + index))
    rule(pen, y + 1.8, 0.85)
  }
}

/** Two lists of sums side by side: by kind of expense and by month. Out: where they end. */
function sums(pen: Pen, top: number, invoices: readonly Invoice[], say: Say): number {
  const half = width / 2 - 4
  const list = (x: number, title: string, groups: readonly Group[]) => {
    pen.text(title, x, top, { ...small, width: half })
    for (const [index, { name, count, total }] of groups.slice(0, mostGroups).entries()) {
      const y = top + row * (index + 1)
      pen.text(name ?? say('claim_expense_other'), x, y, { ...body, width: 34 })
      pen.text(say('print_pieces', count), x + 34, y, { ...body, width: 16, align: 'right' })
      pen.text(formatMoney(total) ?? total, x + 50, y, { ...body, width: half - 50, align: 'right' })
    }
  }
  const [expenses, months] = [sumsByExpense(invoices), sumsByMonth(invoices)]
  list(left, say('claim_by_expense'), expenses)
  list(left + width / 2 + 4, say('claim_by_month'), months)
  return top + row * (Math.min(mostGroups, Math.max(expenses.length, months.length)) + 1)
}

/** Groups shown on the cover; a claim has rarely more. */
const mostGroups = 10

function signatures(pen: Pen, y: number, say: Say): void {
  const roles = ['print_sign_person', 'print_sign_head', 'print_sign_finance', 'print_sign_approver'] as const
  const room = width / roles.length
  for (const [index, role] of roles.entries()) {
    const x = left + room * index
    pen.text(say(role), x, y, { size: 9 })
    const start = x + pen.width(say(role), { size: 9 }) + 1
    pen.line({ from: { x: start, y: y + 1 }, to: { x: x + room - 3, y: y + 1 } }, { gray: 0.4 })
  }
}

/** Head, sums and signatures. Out: where the table may begin. */
function head(pen: Pen, { name, day, rows, sheets }: CoverFacts, say: Say): number {
  const invoices = rows.map(({ invoice }) => invoice)
  const { total, withoutAmount } = sumOf(invoices)
  pen.text(name || say('print_cover_title'), left, 24, { size: 18, width, align: 'center' })
  pen.text(say('print_cover_day', day), left, 36, { size: 9.5, gray: 0.35 })
  pen.text(say('print_cover_count', rows.length, sheets), left, 36, { size: 9.5, gray: 0.35, width, align: 'right' })
  rule(pen, 39, 0)
  pen.text(say('print_cover_total'), left, 47, { size: 11 })
  pen.text(formatMoney(total) ?? total, left, 47, { size: 14, bold: true, width, align: 'right' })
  pen.text(writeAmountInWords(toFen(total) ?? 0), left, 54, { size: 11, width, align: 'right' })
  if (withoutAmount > 0) pen.text(say('ledger_without_amount', withoutAmount), left, 54, { size: 8.5, gray: 0.35 })
  rule(pen, 58)
  const end = sums(pen, 65, invoices, say)
  signatures(pen, end + 12, say)
  return end + 26
}

const lowest = a4.height - 22
const roomFrom = (top: number) => Math.max(1, Math.floor((lowest - top) / row))
const topOfFollowing = 24

/** How many rows go on each cover page. */
export function coverRows({ rows }: CoverFacts): number[] {
  const invoices = rows.map(({ invoice }) => invoice)
  const groups = Math.max(sumsByExpense(invoices).length, sumsByMonth(invoices).length)
  const first = Math.min(rows.length, roomFrom(65 + row * (Math.min(mostGroups, groups) + 1) + 26))
  const counts = [first]
  for (let done = first; done < rows.length; done += roomFrom(topOfFollowing))
    counts.push(Math.min(roomFrom(topOfFollowing), rows.length - done))
  return counts
}

/** Draws one of the cover pages, counted from 0. */
export function drawCover(pen: Pen, facts: CoverFacts, page: number, say: Say): void {
  const counts = coverRows(facts)
  const first = counts.slice(0, page).reduce((sum, count) => sum + count, 0)
  const top = page === 0 ? head(pen, facts, say) : topOfFollowing
  table(pen, top, facts.rows.slice(first, first + (counts[page] ?? 0)), first, say)
}
