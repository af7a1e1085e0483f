import { expect, test } from 'vitest'
import { shownValue } from '../../../extension/review/shown-value.ts'

test('amounts are shown with currency and commas', () => {
  expect(shownValue('totalAmount', '30075.95')).toEqual(['¥30,075.95'])
  expect(shownValue('totalAmount', '-3.35')).toEqual(['-¥3.35'])
})

test('a value that is no amount is shown as it is', () => {
  expect(shownValue('taxAmount', '***')).toEqual(['***'])
})

test('long numbers fall into groups that together are the number', () => {
  const parts = shownValue('invoiceNumber', '24322215125046730097')
  expect(parts).toEqual(['2432', '2215', '1250', '4673', '0097'])
  expect(shownValue('invoiceNumber', '89041575')).toEqual(['89041575'])
})
