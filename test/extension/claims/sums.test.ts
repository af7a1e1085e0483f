import { expect, test } from 'vitest'
import { sumOf, sumsByExpense, sumsByMonth } from '../../../extension/claims/sums.ts'
import type { Invoice } from '../../../shared/invoice.ts'

const invoices: Invoice[] = [
  { totalAmount: '0.10', issueDate: '2026-10-30', items: [{ name: '*餐饮服务*餐费' }] },
  { totalAmount: '0.20', issueDate: '2026-09-01', items: [{ name: '*餐饮服务*餐费' }] },
  { totalAmount: '-0.05', items: [] },
  { invoiceType: 'rail', totalAmount: '55.00', issueDate: '2026-10-01', items: [] },
  { issueDate: '2026-10-01', items: [] },
]

test('sums are to the cent, and what has no amount is counted apart', () => {
  expect(sumOf(invoices)).toEqual({ total: '55.25', withoutAmount: 1 })
})

test('two amounts that are more than a number holds together have their sum, too', () => {
  const most: Invoice = { totalAmount: '90071992547409.91', items: [] }
  expect(sumOf([most, most])).toEqual({ total: '180143985094819.82', withoutAmount: 0 })
})

test('sums by kind of expense end with what says nothing of it, sums by month begin with the earliest', () => {
  expect(sumsByExpense(invoices)).toEqual([
    { name: '餐饮费', count: 2, total: '0.30' },
    { name: '交通费', count: 1, total: '55.00' },
    { name: undefined, count: 2, total: '-0.05' },
  ])
  expect(sumsByMonth(invoices).map(({ name, total }) => [name, total])).toEqual([
    ['2026-09', '0.20'],
    ['2026-10', '55.10'],
    [undefined, '-0.05'],
  ])
})
