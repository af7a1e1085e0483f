import type { Invoice } from '../../../shared/invoice.ts'
import { formatMoney } from '../../../shared/money.ts'
import { type Group, sumsByExpense, sumsByMonth } from '../sums.ts'
import { body, left, row, small, width } from './cover-grid.ts'
import type { Pen } from './pen.ts'
import type { Say } from './say.ts'

/** Two lists of sums side by side: by kind of expense and by month. Out: where they end. */
export function sums(pen: Pen, top: number, invoices: readonly Invoice[], say: Say): number {
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
