import { expect, test } from 'vitest'
import type { DraftField } from '../../../extension/inbox/draft.ts'
import { fieldBoxes } from '../../../extension/review/boxes.ts'

const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 }
const at = (place?: typeof box): DraftField => ({
  chosen: { value: '1', source: 'tencent/VatInvoiceOCR', ...(place ? { box: place } : {}) },
  agreeing: [],
  conflicting: [],
})

test('only values whose place is known get a box', () => {
  const fields = { totalAmount: at(box), remark: at(), taxAmount: at({ ...box, width: 0 }) }
  expect(fieldBoxes({ fields, items: [] })).toEqual([{ name: 'totalAmount', box }])
})
