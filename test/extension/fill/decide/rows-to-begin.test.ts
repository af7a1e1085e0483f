import { expect, test } from 'vitest'
import { recordsOf } from '../../../../extension/fill/decide/records.ts'
import { rowsToBegin } from '../../../../extension/fill/decide/rows-to-begin.ts'
import { scorePage } from '../../../../extension/fill/decide/score-page.ts'
import type { EmptyList, FieldSnapshot } from '../../../../extension/fill/snapshot.ts'
import { control } from '../snapshots.ts'

const list: EmptyList = { id: 'list', heads: ['发票号码', '开票日期', '金额'], sections: [], group: 'page' }
const { main, lists } = recordsOf(scorePage([{ ...control('事由'), group: 'form' }]))

test.each([
  ['in the form', { ...list, group: 'form' }, 1],
  ['beside the only form', { ...list, beside: 'form' }, 1],
  ['beside another', { ...list, beside: 'search' }, 0],
  ['alone', list, 0],
])('a list that stands %s is begun or not', (_, empty, count) => {
  expect(rowsToBegin([empty], main, lists, [{ items: [] }])).toHaveLength(count)
})

const inRow = (label: string, index: number, given: Partial<FieldSnapshot> = {}) =>
  control(label, { row: { list: 'rows', index }, group: 'form', ...given })

test('boxes that sift the rows of a list are no row of it, and do not ask for the invoice', () => {
  const sifts = ['发票号码', '开票日期'].map((label) => inRow(label, 0, { barred: 'search' }))
  const records = recordsOf(scorePage([{ ...control('事由'), group: 'form' }, ...sifts]))
  expect(rowsToBegin([{ ...list, group: 'form' }], records.main, records.lists, [{ items: [] }])).toHaveLength(1)
})

test('a list whose first row only shows an invoice, beside its tick, is known by the next', () => {
  const shown = inRow('', 0, { kind: 'tick', inputType: 'checkbox' })
  const records = recordsOf(scorePage([shown, inRow('发票号码', 1), inRow('开票日期', 1)]))
  expect(records.lists.map(({ asks, rows }) => [asks, rows.length])).toEqual([['invoice', 2]])
})

test('a list that shows an invoice already is not begun for it once more', () => {
  const [shown, other] = ['26312000001777205518', '26312000001777205519']
  const empty = { ...list, group: 'form', listed: [shown ?? ''] }
  const begun = (...numbers: (string | undefined)[]) =>
    rowsToBegin(
      [empty],
      main,
      lists,
      numbers.map((invoiceNumber = '') => ({ items: [], invoiceNumber })),
    ).map(({ count }) => count)
  expect(begun(shown)).toEqual([])
  expect(begun(shown, other)).toEqual([1])
})
