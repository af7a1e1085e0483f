import { expect, test } from 'vitest'
import { table } from '../../../../extension/ledger/export/table.ts'
import { invoiceOf } from '../made-entries.ts'

const titles =
  '序号 发票代码 发票号码 数电发票号码 销方识别号 销方名称 购方识别号 购买方名称 开票日期 税收分类编码 特定业务类型 货物或应税劳务名称 规格型号 单位 数量 单价 金额 税率 税额 价税合计 发票来源 发票票种 发票状态 是否正数发票 发票风险等级 开票人 备注'

/** A row as title → value, empty cells left out. */
const rowsOf = (...invoices: Parameters<typeof table>[0]) => {
  const made = table(invoices)
  return made.rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, index) => (cell ? [[made.titles[index], cell.value]] : []))),
  )
}

test('the columns are the tax platform’s 27, in its order', () => {
  expect(table([]).titles).toEqual(titles.split(' '))
})

test('every printed line is a row, numbered through', () => {
  const items = [
    {
      name: '*文具*中性笔',
      unit: '盒',
      quantity: '10',
      unitPrice: '18.97',
      amount: '189.70',
      taxRate: '1%',
      taxAmount: '1.90',
    },
    { name: '*印刷品*图书', amount: '82.56', taxRate: '9%', taxAmount: '7.43' },
  ]
  const rows = rowsOf(invoiceOf({ items }), invoiceOf({ items: [] }))
  expect(rows.map((row) => row.序号)).toEqual(['1', '2', '3'])
  expect(rows[0]).toMatchObject({ 货物或应税劳务名称: '*文具*中性笔', 数量: '10', 价税合计: '191.60' })
})

test('an invoice without lines is one row of its totals', () => {
  const [row] = rowsOf(invoiceOf({ amountExcludingTax: '62.92', taxAmount: '5.66', taxRate: '9%' }))
  expect(row).toMatchObject({ 金额: '62.92', 税额: '5.66', 税率: '9%', 价税合计: '68.58' })
})

test('a twenty-digit number stands in its own column and never in the other', () => {
  const [digital, legacy, paper] = rowsOf(
    invoiceOf(),
    invoiceOf({ invoiceCode: '044012100311', invoiceNumber: '89041575' }),
    invoiceOf({ invoiceCode: '144002400111', invoiceNumber: '00000123', digitalNumber: '24442000000000000123' }),
  )
  expect(digital).toMatchObject({ 数电发票号码: '24322215125046730097' })
  expect(digital).not.toHaveProperty('发票号码')
  expect(legacy).toMatchObject({ 发票代码: '044012100311', 发票号码: '89041575' })
  expect(legacy).not.toHaveProperty('数电发票号码')
  expect(paper).toMatchObject({ 发票号码: '00000123', 数电发票号码: '24442000000000000123' })
})

test('numbers can be added up, long numbers and masked taxes are text', () => {
  const [row] = table([invoiceOf({ items: [{ amount: '-3.35', taxAmount: '***', quantity: '1' }] })]).rows
  const kinds = Object.fromEntries(table([]).titles.map((title, index) => [title, row?.[index]?.kind]))
  expect(kinds).toMatchObject({ 金额: 'number', 数量: 'number', 税额: 'text', 数电发票号码: 'text' })
})

test('what nobody knows stays empty: a masked tax gives no gross, a missing total no sign', () => {
  const { totalAmount: _, ...without } = invoiceOf()
  const [masked, unsigned] = rowsOf(invoiceOf({ items: [{ amount: '10.00', taxAmount: '***' }] }), without)
  expect(masked).not.toHaveProperty('价税合计')
  expect(unsigned).not.toHaveProperty('是否正数发票')
})

test('a red invoice is no positive one', () => {
  expect(rowsOf(invoiceOf({ totalAmount: '-68.58' }))[0]).toMatchObject({ 是否正数发票: '否' })
})
