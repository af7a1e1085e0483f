import { expect, test } from 'vitest'
import { consecutiveSeries } from '../../../extension/ledger/series.ts'
import { entryOf } from './made-entries.ts'

const numbered = (id: string, invoiceNumber: string, change = {}) => entryOf(id, { invoiceNumber, ...change })
const ids = (entries: Parameters<typeof consecutiveSeries>[0]) =>
  consecutiveSeries(entries).map((series) => series.entries.map(({ id }) => id))

test('numbers of one seller that follow each other are a series, in whatever order they came', () => {
  const entries = [
    numbered('c', '24322215125046730099'),
    numbered('a', '24322215125046730097'),
    numbered('x', '24322215125046730150'),
    numbered('b', '24322215125046730098'),
  ]
  expect(ids(entries)).toEqual([['a', 'b', 'c']])
})

test('twenty digits are compared exactly', () => {
  expect(ids([numbered('a', '24322215125046730097'), numbered('b', '24322215125046730099')])).toEqual([])
})

test('different sellers and different codes make no series', () => {
  expect(ids([numbered('a', '00000001'), numbered('b', '00000002', { sellerName: '另一家' })])).toEqual([])
  const coded = [numbered('a', '00000001', { invoiceCode: '1' }), numbered('b', '00000002', { invoiceCode: '2' })]
  expect(ids(coded)).toEqual([])
})

test('invoices without number or seller are left alone', () => {
  const { invoiceNumber: _, ...without } = entryOf('a').invoice
  expect(ids([{ ...entryOf('a'), invoice: without }, numbered('b', '00000002')])).toEqual([])
})
