import { expect, test } from 'vitest'
import type { Draft, Reading } from '../../../extension/inbox/draft.ts'
import { readingsOf, restoreField, setValue } from '../../../extension/review/edit-draft.ts'

const qr: Reading = { value: '88.58', source: 'qr', confidence: 0.99 }
const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 }
const cloud: Reading = { value: '68.58', source: 'tencent/VatInvoiceOCR', box }
const draft: Draft = { fields: { totalAmount: { chosen: qr, agreeing: [], conflicting: [cloud] } }, items: [] }

test('choosing what another source read settles the conflict and keeps both readings', () => {
  const field = setValue(draft, 'totalAmount', '68.58').fields.totalAmount
  expect(field?.chosen).toEqual({ value: '68.58', source: 'person', box })
  expect(field?.agreeing).toEqual([cloud])
  expect(field?.conflicting).toEqual([qr])
})

test('typing a value of one’s own conflicts with every source and loses none', () => {
  const field = setValue(draft, 'totalAmount', '70.00').fields.totalAmount
  expect(field?.chosen.source).toBe('person')
  expect(field?.conflicting).toEqual([qr, cloud])
})

test('changing one’s mind leaves no trace of the first word', () => {
  const twice = setValue(setValue(draft, 'totalAmount', '70.00'), 'totalAmount', '71.00')
  expect(twice.fields.totalAmount && readingsOf(twice.fields.totalAmount)).toEqual([qr, cloud])
})

test('a value may be added that no source read, and taken away again', () => {
  const added = setValue(draft, 'remark', '差旅')
  expect(added.fields.remark).toEqual({ chosen: { value: '差旅', source: 'person' }, agreeing: [], conflicting: [] })
  expect(setValue(added, 'remark', '').fields).not.toHaveProperty('remark')
})

test('emptying a field that was read keeps what was read', () => {
  const field = setValue(draft, 'totalAmount', '').fields.totalAmount
  expect(field?.chosen).toMatchObject({ value: '', source: 'person' })
  expect(field?.conflicting).toEqual([qr, cloud])
})

test('restoring gives back exactly what the sources left', () => {
  expect(restoreField(setValue(draft, 'totalAmount', '1.00'), 'totalAmount', draft)).toEqual(draft)
})

test('the draft that was edited stays as it was', () => {
  const before = structuredClone(draft)
  setValue(draft, 'totalAmount', '1.00')
  expect(draft).toEqual(before)
})
