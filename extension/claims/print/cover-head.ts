import { writeAmountInWords } from '../../../shared/amount-in-words.ts'
import type { Invoice } from '../../../shared/invoice.ts'
import { formatMoney, toFen } from '../../../shared/money.ts'
import { type Group, sumOf, sumsByExpense, sumsByMonth } from '../sums.ts'
import type { CoverFacts } from './cover-facts.ts'
import { body, left, row, rule, small, width } from './cover-grid.ts'
import type { Pen } from './pen.ts'
import type { Say } from './say.ts'

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
export const mostGroups = 10

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
export function head(pen: Pen, { name, day, rows, sheets }: CoverFacts, say: Say): number {
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
