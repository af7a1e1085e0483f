import { expect, test } from 'vitest'
import { duplicateHint } from '../../../extension/ledger/duplicates.ts'
import { entryOf } from './made-entries.ts'

test('an invoice that went into a form before says when and where, the latest first', () => {
  const early = { at: '2026-11-01T09:00:00Z', host: 'oa.example.com' }
  const late = { at: '2026-11-20T09:00:00Z', host: 'fk.example.com' }
  const entry = entryOf('a', {}, { fills: [early, late] })
  expect(duplicateHint(entry, [entry]).filledBefore).toEqual([late, early])
})

test('an invoice alone is no duplicate of itself', () => {
  const entry = entryOf('a')
  expect(duplicateHint(entry, [entry])).toEqual({ filledBefore: [], alike: [] })
})

test('same seller, amount and date under another number is a hint', () => {
  const [entry, other] = [entryOf('a'), entryOf('b', { invoiceNumber: '24322215125046730105' })]
  expect(duplicateHint(entry, [entry, other]).alike).toEqual([other])
})

test.each([
  ['amount', { totalAmount: '68.59' }],
  ['date', { issueDate: '2026-06-10' }],
  ['seller', { sellerName: '另一家样例公司' }],
])('another %s is not', (_, change) => {
  const [entry, other] = [entryOf('a'), entryOf('b', { invoiceNumber: '24322215125046730105', ...change })]
  expect(duplicateHint(entry, [entry, other]).alike).toEqual([])
})

test('the same amount alone means nothing', () => {
  const unknown = { sellerName: '', issueDate: '' }
  const [entry, other] = [entryOf('a', unknown), entryOf('b', { ...unknown, invoiceNumber: '24322215125046730105' })]
  expect(duplicateHint(entry, [entry, other]).alike).toEqual([])
})
