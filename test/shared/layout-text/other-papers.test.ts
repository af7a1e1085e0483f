import { expect, test } from 'vitest'
import { layoutPapers } from '../../../shared/layout-papers.ts'
import { at } from './page.ts'

/** A page with its title set large, and lines of one or several pieces. */
const read = (title: string, ...lines: (string | string[])[]) => {
  const body = lines.flatMap((line, row) =>
    [line].flat().map((text, column) => at(40 + column * 74, 90 + row * 20, text)),
  )
  return layoutPapers([at(220, 40, title, 18), ...body], { width: 595, height: 842 })
}

test.each([
  ['VAT INVOICE', ['Net £100.00', 'VAT @ 20% £20.00', 'Gross total £120.00'], { amount: '120.00', currency: 'GBP' }],
  ['OFFICIAL RECEIPT', ['Total 1,070.00 THB', 'VAT 7% 70.00'], { amount: '1070.00', tax: '70.00', currency: 'THB' }],
  ['ใบเสร็จ / RECEIPT', ['Total 1,070.00 THB'], { amount: '1070.00', currency: 'THB' }],
  ['INVOICE', ['Quoted in EUR on request', 'Total CNY 800.00'], { amount: '800.00', currency: 'CNY' }],
  ['領収書', ['合計 ¥11,000', '内消費税 ¥1,000'], { amount: '11000.00', tax: '1000.00' }],
  ['TAXI RECEIPT', ['車費 FARE HK$ 143.30', '總車費 TOTAL FARE HK$ 155.30'], { amount: '155.30', currency: 'HKD' }],
  ['FACTURE', ['TVA 20% 200,00 €', 'Total TTC 1 200,00 €'], { amount: '1200.00', tax: '200.00', currency: 'EUR' }],
])('a foreign %s of %j', (title, lines, values) => {
  const [{ paper, invoice } = { paper: undefined, invoice: undefined }] = read(title, 'Example Ltd', ...lines)
  expect(paper).toMatchObject({ kind: 'foreign-invoice', values })
  expect(invoice).toEqual({ items: [] })
})

test('a yen sign alone names no currency', () => {
  expect(read('INVOICE', 'Sample Limited', 'Total ¥800.00')[0]?.paper?.values).not.toHaveProperty('currency')
})

test('a bank receipt names who was paid, not the account', () => {
  const lines = [
    ['付款人户名：杭州样例公司', '', '', '收款人户名：样例商行'],
    ['付款人账号：1202020000', '', '', '收款人账号：755900000'],
    ['金额（小写）：1,234.56'],
  ]
  expect(read('样例银行电子回单', ...lines)[0]?.paper).toMatchObject({
    kind: 'payment',
    values: { seller: '样例商行', amount: '1234.56' },
  })
})

test('a list of invoices without a title is none of them', () => {
  const heads = ['序号', '发票号码', '', '开票日期', '金额', '税额', '价税合计']
  const rows = ['25442000000123456789', '25442000000123456780'].map((number, at) => [
    `${at + 1}`,
    number,
    '',
    '2025-03-14',
    '94.34',
    '5.66',
    '100.00',
  ])
  expect(read('', heads, ...rows, ['合计', '', '', '', '188.68', '11.32', '200.00'])).toEqual([])
})
