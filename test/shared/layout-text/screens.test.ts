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
