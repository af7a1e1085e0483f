import { expect, it } from 'vitest'
import type { Draft } from '../../../extension/inbox/draft.ts'
import { keepEdits } from '../../../extension/recognize/keep-edits.ts'
import { merge } from '../../../extension/recognize/merge.ts'

const read = (invoiceNumber: string, sellerName: string, source: 'qr' | 'pdf-text' = 'pdf-text'): Draft =>
  merge([{ source, invoice: { invoiceNumber, sellerName, items: [] }, evidence: {} }])[0]!

const typed = (draft: Draft, sellerName: string): Draft => ({
  ...draft,
  fields: {
    ...draft.fields,
    sellerName: { chosen: { value: sellerName, source: 'person' }, agreeing: [], conflicting: [] },
  },
})

it('keeps what was typed when the file is read again, and shows what was read beside it', () => {
  const [draft] = keepEdits([typed(read('11111111', '读错'), '甲公司')], [read('11111111', '乙公司')])
  expect(draft?.fields.sellerName).toMatchObject({
    chosen: { value: '甲公司', source: 'person' },
    agreeing: [],
    conflicting: [{ value: '乙公司' }],
  })
})

it('counts a reading that says the same as agreeing', () => {
  const [draft] = keepEdits([typed(read('11111111', '读错'), '甲公司（北京）')], [read('11111111', '甲公司(北京)')])
  expect(draft?.fields.sellerName).toMatchObject({ agreeing: [{ value: '甲公司(北京)' }], conflicting: [] })
})

it('finds the invoice again by its number, whatever its place', () => {
  const before = [typed(read('11111111', '读错'), '甲公司'), read('22222222', '乙公司')]
  const after = keepEdits(before, [read('22222222', '乙公司'), read('11111111', '读错'), read('33333333', '丙公司')])
  expect(after.map(({ fields }) => fields.sellerName?.chosen.value)).toEqual(['乙公司', '甲公司', '丙公司'])
})

it('changes nothing where nobody typed', () => {
  const after = [read('11111111', '甲公司')]
  expect(keepEdits([], after)).toEqual(after)
  expect(keepEdits([read('11111111', '旧')], after)).toEqual(after)
})
