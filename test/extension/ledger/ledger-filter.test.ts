import { describe, expect, test } from 'vitest'
import { filterChoices, filtered, noFilter, totals } from '../../../extension/ledger/ledger-filter.ts'
import { entryOf } from './made-entries.ts'

const june = entryOf('a')
const july = entryOf('b', { issueDate: '2026-07-01', totalAmount: '100.00', taxAmount: '6.00', sellerName: '北京样例' })
const filled = entryOf('c', { issueDate: '2026-06-20', items: [{ name: '*文具*中性笔' }] }, { fills: [{ at: 'x' }] })
const entries = [june, july, filled]
const ids = (filter: object) => filtered(entries, { ...noFilter, ...filter }).map(({ id }) => id)

describe('finding', () => {
  test('everything, the newest invoice first', () => expect(ids({})).toEqual(['b', 'c', 'a']))
  test('by month', () => expect(ids({ month: '2026-06' })).toEqual(['c', 'a']))
  test('by seller', () => expect(ids({ seller: '北京样例' })).toEqual(['b']))
  test('by state', () => {
    expect(ids({ state: 'filled' })).toEqual(['c'])
    expect(ids({ state: 'recognized' })).toEqual(['b', 'a'])
  })
  test('by any word of any field, of a line or of the file’s name', () => {
    expect(ids({ text: '中性笔' })).toEqual(['c'])
    expect(ids({ text: '北京 100.00' })).toEqual(['b'])
    expect(ids({ text: 'B.PDF' })).toEqual(['b'])
    expect(ids({ text: '北京 68.58' })).toEqual([])
  })
  test('full-width digits find what half-width digits wrote', () => expect(ids({ text: '１００.００' })).toEqual(['b']))
})

test('months and sellers to choose from are those there are, the newest month first', () => {
  expect(filterChoices(entries)).toEqual({
    months: ['2026-07', '2026-06'],
    sellers: ['北京样例', '南京远帆样例酒店管理有限公司'],
  })
})

test('totals are exact, and say how many invoices they leave out', () => {
  const { totalAmount: _, ...without } = june.invoice
  const found = totals([june, july, filled, { ...june, invoice: without }])
  expect(found).toEqual({ count: 4, total: '237.16', tax: '6.00', withoutAmount: 1 })
})

test('red invoices reduce the total', () => {
  expect(totals([june, entryOf('r', { totalAmount: '-68.58' })]).total).toBe('0.00')
})
