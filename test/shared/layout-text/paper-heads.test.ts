import { expect, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalNormal, digitalSize } from './digital-pages.ts'
import { at } from './page.ts'

const read = (items: readonly TextItem[]) => layoutText(items, digitalSize).map(({ invoice }) => invoice)
const body = digitalNormal.filter(({ box }) => box.y > 60)

/** Paper forms come with code and number printed on them, large and without a word but No. */
const form = [
  at(20, 20, '3300240130', 16),
  at(200, 22, '浙江增值税专用发票', 18),
  at(470, 14, 'No 12345678', 14),
  at(470, 50, '开票日期：2024年03月14日'),
]

test('reads code and number of a paper form, which have no labels', () => {
  expect(read([...form, ...body])).toMatchObject([
    { invoiceType: 'vat_special', invoiceCode: '3300240130', invoiceNumber: '12345678', issueDate: '2024-03-14' },
  ])
  const [invoice] = read([...form, ...body])
  expect(invoice).not.toHaveProperty('printedCode')
})

test.each([
  ['浙江增值机电子普通发票', '浙江增值税电子普通发票'],
  ['浙江增值直税普通发票（卷票）', '浙江增值税普通发票（卷票）'],
  ['浙江懒值税专用发票', '浙江增值税专用发票'],
  ['二手车销售统一-发票', '二手车销售统一发票'],
  ['浙江服务业专用发票', undefined],
])('knows a title of which a seal spoilt one sign: %s', (title, meant) => {
  const sealed = form.map((item) => (item.text === '浙江增值税专用发票' ? at(200, 22, title, 18) : item))
  if (meant) expect(read([...sealed, ...body])[0]).toHaveProperty('invoiceTitle', meant)
  else expect(read([...sealed, ...body])[0]?.invoiceTitle).not.toMatch(/增值税/)
})

test('keeps them apart from the twenty digits the digital platform prints beside them', () => {
  const digital = [...form, at(470, 36, '数电发票号码：24332000000123456789', 7)]
  expect(read([...digital, ...body])).toMatchObject([
    { invoiceCode: '3300240130', invoiceNumber: '12345678', digitalNumber: '24332000000123456789' },
  ])
})

test('knows them where the printer sets them once more, small and close beside the large number', () => {
  const again = [at(549, 18, '3300240130', 7), at(549, 27, '12345678', 7)]
  const digital = [at(400, 90, '数电票号码：', 8), at(400, 102, '24332000000123456789', 8)]
  expect(read([...form, ...again, ...digital, ...body])[0]).toMatchObject({
    invoiceType: 'digital_paper_special',
    invoiceCode: '3300240130',
    invoiceNumber: '12345678',
    digitalNumber: '24332000000123456789',
  })
})

test('knows the number that stands twice where No was read as a text of its own', () => {
  const parted = form.filter(({ text }) => !text.startsWith('No'))
  const number = [at(440, 16, 'No', 9), at(490, 14, '12345678', 12), at(555, 15, '3300240130', 9)]
  expect(read([...parted, ...number, at(555, 27, '12345678', 9), ...body])[0]).toMatchObject({
    invoiceCode: '3300240130',
    invoiceNumber: '12345678',
  })
})

test('takes no account or phone number for a code', () => {
  const account = at(36, 130, '3300240130')
  const [invoice] = read([...digitalNormal, account])
  expect(invoice).not.toHaveProperty('invoiceCode')
  expect(invoice?.invoiceNumber).toBe('25442000000123456789')
})

test('keeps the words of an English name together where it reaches the next column', () => {
  const items = digitalNormal.map((item) =>
    item.text === '*餐饮服务*餐费' ? at(20, 160, '*咨询服务*Consulting service fee') : item,
  )
  const [invoice] = read(items)
  expect(invoice?.items[0]).toMatchObject({ name: '*咨询服务*Consulting service fee', unit: '次', amount: '283.02' })
  expect(invoice?.items[0]).not.toHaveProperty('spec')
})
