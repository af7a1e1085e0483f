import { describe, expect, test } from 'vitest'
import { typedValue } from '../../../extension/review/typed-value.ts'
import type { FieldName } from '../../../shared/invoice.ts'

const accepted: [FieldName, string, string][] = [
  ['totalAmount', '1,234.5', '1234.50'],
  ['totalAmount', '￥８８', '88.00'],
  ['issueDate', '2026年3月5日', '2026-03-05'],
  ['issueDate', '2026/3/5', '2026-03-05'],
  ['invoiceNumber', '2432 2215 1250 4673 0097', '24322215125046730097'],
  ['invoiceCode', '044012100311', '044012100311'],
  ['sellerTaxId', '9144 0100max4dbaf8a', '91440100MAX4DBAF8A'],
  ['taxRate', '13', '13%'],
  ['taxRate', '0.06', '6%'],
  ['taxRate', '13%', '13%'],
  ['taxRate', '免税', '免税'],
  ['taxRate', '1.5', '1.5%'],
  ['sellerName', ' 样例公司 ', '样例公司'],
  ['sealed', 'yes', 'yes'],
]
test.each(accepted)('%s typed as %s is kept as %s', (name, text, value) => {
  expect(typedValue(name, text)).toEqual({ ok: true, value })
})

const refused: [FieldName, string][] = [
  ['totalAmount', '十二元'],
  ['totalAmount', '1.234'],
  ['issueDate', '2026-02-30'],
  ['invoiceNumber', '12A4'],
  ['sellerTaxId', '123'],
  ['taxRate', '很高'],
  ['distance', 'abc'],
]
test.each(refused)('%s refuses %s', (name, text) => {
  expect(typedValue(name, text).ok).toBe(false)
})

describe('an emptied field', () => {
  test.each(['totalAmount', 'issueDate', 'sellerName'] as const)('%s says that the invoice has none', (name) => {
    expect(typedValue(name, '  ')).toEqual({ ok: true, value: undefined })
  })
})

test('a refusal says what such a field takes', () => {
  expect(typedValue('issueDate', 'gestern')).toEqual({ ok: false, expected: 'date' })
})
