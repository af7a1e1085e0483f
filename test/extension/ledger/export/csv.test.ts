import { expect, test } from 'vitest'
import { csv } from '../../../../extension/ledger/export/csv.ts'
import { invoiceOf } from '../made-entries.ts'

const rows = (text: string) => text.slice(1).split('\r\n')

test('begins with the byte order mark Excel needs to read Chinese', () => {
  expect(csv([]).charCodeAt(0)).toBe(0xfeff)
})

test('long numbers keep every digit and zeros in front', () => {
  const text = csv([invoiceOf(), invoiceOf({ invoiceCode: '044012100311', invoiceNumber: '00880890' })])
  expect(rows(text)[1]).toContain(',"=""24322215125046730097""",')
  expect(rows(text)[2]).toContain('"=""044012100311""","=""00880890""",')
})

test.each([
  '=HYPERLINK("http://evil.example")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  ' =1',
  '　=1',
  '\n=1',
  '\u200b=1',
])('a name that a spreadsheet would run stays text: %s', (sellerName) => {
  const text = csv([invoiceOf({ sellerName })])
  expect(text).toContain(`'${sellerName.replaceAll('"', '""')}`)
})

test('negative amounts are numbers and not mistaken for formulas', () => {
  expect(csv([invoiceOf({ totalAmount: '-68.58' })])).toContain(',-68.58,')
})

test('commas, quotes and line breaks stay inside their cell', () => {
  const text = csv([invoiceOf({ remark: '差旅,"北京"\n三人' })])
  expect(text.endsWith('"差旅,""北京""\n三人"')).toBe(true)
})
