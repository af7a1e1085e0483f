import { expect, test } from 'vitest'
import type { Draft } from '../../../extension/inbox/draft.ts'
import { fieldGroups } from '../../../extension/review/field-groups.ts'
import { type FieldName, fieldNames } from '../../../shared/invoice.ts'

const draftOf = (values: Partial<Record<FieldName, string>>): Draft => ({
  fields: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { chosen: { value, source: 'qr' as const }, agreeing: [], conflicting: [] },
    ]),
  ),
  items: [],
})
const shown = (draft: Draft) => fieldGroups(draft).flatMap(({ names }) => names)

test('every field that was read is shown exactly once', () => {
  const all = draftOf(Object.fromEntries(fieldNames.map((name) => [name, '1'])))
  expect(shown(all).toSorted()).toEqual([...fieldNames].toSorted())
})

test('what every form asks for shows as a gap when it was not read', () => {
  expect(shown(draftOf({ invoiceType: 'digital_normal' }))).toEqual([
    'totalAmount',
    'invoiceType',
    'invoiceNumber',
    'issueDate',
    'sellerName',
    'buyerName',
    'buyerTaxId',
  ])
})

test('a 定额发票 is not missing the buyer and date it never has', () => {
  expect(shown(draftOf({ invoiceType: 'quota' }))).toEqual(['totalAmount', 'invoiceType', 'invoiceNumber'])
})

test('groups with nothing to show are left out', () => {
  const groups = fieldGroups(draftOf({ invoiceType: 'rail', vehicleNumber: 'G123' })).map(({ id }) => id)
  expect(groups).toEqual(['total', 'document', 'travel'])
})
