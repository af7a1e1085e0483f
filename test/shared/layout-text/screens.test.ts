import { expect, test } from 'vitest'
import { layoutText } from '../../../shared/layout-text.ts'
import { at, endingAt } from './page.ts'

const size = { width: 860, height: 1870 }
const list: [string, string][] = [
  ['发票类型', '电子发票（普通发票）'],
  ['发票号码', '25442000000123456789'],
  ['开票日期', '2025年03月14日'],
  ['购买方名称', '个人'],
  ['销售方名称', '云岫样例科技有限公司'],
  ['项目名称', '*信息技术服务*会员服务费'],
  ['税率', '6%'],
  ['不含税金额', '¥252.83'],
  ['税额', '¥15.17'],
  ['价税合计', '¥268.00'],
  ['开票人', '钱多多'],
]
const expected = {
  invoiceType: 'digital_normal',
  invoiceNumber: '25442000000123456789',
  issueDate: '2025-03-14',
  buyerName: '个人',
  sellerName: '云岫样例科技有限公司',
  taxRate: '6%',
  totalAmount: '268.00',
  drawer: '钱多多',
}

test.each([undefined, 0.97])('a screen that begins with the sum is read to both edges, as sure as %s', (confidence) => {
  const items = [
    at(60, 36, '10:47', 27),
    at(312, 136, '发票详情', 30),
    at(64, 270, '价税合计', 27),
    at(64, 348, '¥268.00', 44),
    at(140, 1786, '发送到邮箱', 28),
    ...list.flatMap(([label, value], index) => [
      at(64, 578 + index * 97, label, 27),
      endingAt(800, 578 + index * 97, value, 27),
    ]),
  ].map((item) => ({ ...item, ...(confidence && { confidence }) }))
  expect(layoutText(items, size)[0]?.invoice).toMatchObject(expected)
})

test('a value far off on a line that is no list is another one’s', () => {
  const items = [
    at(300, 20, '电子发票（普通发票）', 30),
    at(40, 100, '购买方名称', 20),
    at(620, 100, '云岫样例科技有限公司', 20),
    at(40, 140, '销售方名称 云岫样例食品有限公司', 20),
    at(40, 180, '发票号码 25442000000123456789', 20),
    at(40, 220, '价税合计 ¥268.00', 20),
  ].map((item) => ({ ...item, confidence: 0.97 }))
  expect(layoutText(items, size)[0]?.invoice).not.toHaveProperty('buyerName')
})

test('a screen whose values stand in one column keeps goods apart from the seller below them, and net and tax by their names', () => {
  const rows: [string, string][] = [
    ['发票号码', '25452000000131760948'],
    ['开票日期', '2025-11-02'],
    ['购买方名称', '云岫样例文创有限公司'],
    ['开票金额', '¥243.56'],
    ['税额', '¥2.44'],
    ['价税合计', '¥246.00'],
    ['商品信息', '*餐饮服务*餐费'],
    ['销售方名称', '云岫样例血鸭馆（个体工商'],
    ['', '户）'],
    ['销售方税号', '92450302MA5PQ18C2T'],
  ]
  const items = rows.flatMap(([label, value], index) => [
    ...(label ? [at(39, 372 + index * 31, label, 17)] : []),
    at(159, (value === '户）' ? 362 : 372) + index * 31, value, 20),
  ])
  const [found] = layoutText([at(195, 53, '发票详情', 25), ...items], { width: 480, height: 1040 })
  expect(found?.invoice).toMatchObject({
    sellerName: '云岫样例血鸭馆（个体工商户）',
    amountExcludingTax: '243.56',
    taxAmount: '2.44',
    totalAmount: '246.00',
  })
})
