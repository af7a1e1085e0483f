import { expect, test } from 'vitest'
import { recordsOf } from '../../../../extension/fill/decide/records.ts'
import { rowsToBegin } from '../../../../extension/fill/decide/rows-to-begin.ts'
import { scorePage } from '../../../../extension/fill/decide/score-page.ts'
import type { EmptyList } from '../../../../extension/fill/snapshot.ts'
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
