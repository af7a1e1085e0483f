import readExcel from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { xlsx } from '../../../../extension/ledger/export/xlsx.ts'
import { invoiceOf } from '../made-entries.ts'

async function opened(...invoices: Parameters<typeof xlsx>[0]) {
  const bytes = Buffer.from(await (await xlsx(invoices)).arrayBuffer())
  const sheets = await readExcel(bytes)
  const [titles, ...rows] = sheets[0]!.data
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(titles![index]), cell])))
}

test('another program reads back what was written: long numbers as text, amounts as numbers', async () => {
  const items = [{ name: '*印刷品*图书', quantity: '1', amount: '62.92', taxRate: '9%', taxAmount: '5.66' }]
  const [row] = await opened(invoiceOf({ items }))
  expect(row).toMatchObject({
    序号: 1,
    数电发票号码: '24322215125046730097',
    销方名称: '南京远帆样例酒店管理有限公司',
    开票日期: '2026-06-09',
    金额: 62.92,
    税率: '9%',
    价税合计: 68.58,
    发票号码: null,
  })
})

test('a name that begins with = is text and no formula', async () => {
  const [row] = await opened(invoiceOf({ sellerName: '=1+1' }))
  expect(row?.销方名称).toBe('=1+1')
})

test('a thousand invoices fit', async () => {
  expect(await opened(...Array.from({ length: 1000 }, () => invoiceOf()))).toHaveLength(1000)
})
