import type { Invoice } from '../../shared/invoice.ts'
import { addMoney } from '../../shared/money.ts'
import { expenseTypeOf } from '../fill/decide/expense-type.ts'

/** Some invoices that belong together, and what they add up to. */
export interface Group {
  /** Undefined for what no invoice says. */
  name: string | undefined
  count: number
  total: string
}

/** What invoices add up to; those without a readable amount are counted apart instead of as nothing. */
export function sumOf(invoices: readonly Pick<Invoice, 'totalAmount'>[]): { total: string; withoutAmount: number } {
  const amounts = invoices.flatMap(({ totalAmount }) =>
    totalAmount !== undefined && addMoney([totalAmount]) !== undefined ? [totalAmount] : [],
  )
  return { total: addMoney(amounts) ?? '0.00', withoutAmount: invoices.length - amounts.length }
}

function grouped(invoices: readonly Invoice[], nameOf: (invoice: Invoice) => string | undefined): Group[] {
  const groups = Map.groupBy(invoices, nameOf)
  return [...groups].map(([name, members]) => ({ name, count: members.length, total: sumOf(members).total }))
}

/** Sums by kind of expense, the kind invoices say nothing of last. */
export const sumsByExpense = (invoices: readonly Invoice[]): Group[] =>
  grouped(invoices, expenseTypeOf).toSorted((one, other) => Number(!one.name) - Number(!other.name))

/** Sorts behind every month. */
const later = '9'

/** Sums by month of issue, yyyy-mm, the earliest first. */
export const sumsByMonth = (invoices: readonly Invoice[]): Group[] =>
  grouped(invoices, ({ issueDate }) => issueDate?.slice(0, 7)).toSorted((one, other) =>
    (one.name ?? later) < (other.name ?? later) ? -1 : 1,
  )
