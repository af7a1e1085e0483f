import { expect, test } from 'vitest'
import { layoutText } from '../../../shared/layout-text.ts'
import { at } from './page.ts'

const photographed = (x: number, y: number, text: string, size = 20) => ({ ...at(x, y, text, size), confidence: 0.95 })

test('receipts of fixed amounts below each other are one each, and a seal’s words are nobody’s name', () => {
  const slip = (y: number, title: string, code: string, number: string, words: string, figures: string) => [
    photographed(360, y, title, 27),
    photographed(828, y + 100, '发票代码'),
    photographed(914, y + 100, code),
    photographed(852, y + 133, '发票号码'),
    photographed(950, y + 133, number),
    photographed(162, y + 164, words, 33),
    photographed(163, y + 226, figures),
    photographed(160, y + 310, '收款单位签章：'),
    photographed(158, y + 344, '年'),
  ]
  const items = [
    ...slip(88, '河北省税务局通用定额发票', '113011960217', '50281634', '壹拾元整', '（10元）'),
    ...slip(590, '河北省税务局通用定额发票', '113011960217', '50281635', '伍元整', '（5元）'),
    ...slip(1121, '云岫市国家税务局通用定额发票', '114011830119', '00947261', '壹佰圆整', '￥100.00'),
    photographed(142, 1489, '密码刮开查验 本发票限于领购企业使用'),
    photographed(142, 1396, '收款单位（盖发票专用章）'),
  ]
  const found = layoutText(items, { width: 1240, height: 1620 }).map(({ invoice }) => invoice)
  expect(found).toMatchObject([
    { invoiceNumber: '50281634', totalAmount: '10.00' },
    { invoiceNumber: '50281635', totalAmount: '5.00' },
    { invoiceNumber: '00947261', totalAmount: '100.00' },
  ])
  for (const invoice of found) expect(invoice).not.toHaveProperty('sellerName')
})

test('train tickets below each other are one each, numbered in red', () => {
  const ticket = (y: number, number: string, from: string, to: string, train: string, price: string) => [
    photographed(100, y, number),
    photographed(110, y + 44, from, 28),
    photographed(388, y + 45, train, 22),
    photographed(612, y + 43, to, 28),
    photographed(111, y + 127, '2023年03月16日 09:35开', 18),
    photographed(666, y + 125, '11车02A号'),
    photographed(112, y + 163, price),
    photographed(711, y + 162, '一等座'),
    photographed(110, y + 202, '限乘当日当次车'),
    photographed(113, y + 269, '3301061988****0027 钱多多'),
    photographed(110, y + 428, `43220610230316${number} 云岫售`),
  ]
  const items = [
    ...ticket(101, 'Z118005', '云岫南站', '澄江站', 'G6029', '￥249.5元'),
    ...ticket(680, 'K058264', '澄江站', '云岫东站', 'D1278', '￥21.5元'),
  ]
  const found = layoutText(items, { width: 1240, height: 1200 }).map(({ invoice }) => invoice)
  expect(found).toMatchObject([
    { invoiceNumber: 'Z118005', departure: '云岫南', totalAmount: '249.50' },
    { invoiceNumber: 'K058264', departure: '澄江', totalAmount: '21.50' },
  ])
})

test('a slip pasted on a sheet begins at its title, however small beside that of another, and has no day of the sheet', () => {
  const items = [
    ...[...'原始单据粘贴单'].map((sign, index) => photographed(500 + index * 45, 10, sign, 26)),
    photographed(60, 40, '单位：云岫样例策划部'),
    photographed(560, 40, '2022年9月13日'),
    photographed(60, 200, '云岫市出租汽车统一发票', 36),
    photographed(60, 280, '发票代码133012070021'),
    photographed(60, 320, '发票号码73510428'),
    photographed(60, 380, '车号 云AT9526'),
    photographed(60, 420, '上车 13:05'),
    photographed(60, 460, '下车 13:31'),
    photographed(60, 500, '金额 17.00元'),
    photographed(640, 210, '云岫省澄江市停车收费定额发票', 19),
    photographed(600, 280, '发票代码：133011970530'),
    photographed(600, 320, '发票号码：05528871'),
    photographed(640, 380, '伍元整', 36),
    photographed(640, 600, '云岫省过路费机打发票', 27),
    photographed(600, 660, '发票代码133001930208'),
    photographed(600, 700, '发票号码61027795'),
    photographed(600, 740, '金额 22.00元'),
  ]
  const found = layoutText(items, { width: 1200, height: 820 }).map(({ invoice }) => invoice)
  expect(found.map(({ invoiceType, totalAmount }) => [invoiceType, totalAmount])).toEqual([
    ['taxi', '17.00'],
    ['quota', '5.00'],
    ['toll', '22.00'],
  ])
  expect(found[1]).not.toHaveProperty('issueDate')
})
