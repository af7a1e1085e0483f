import { expect, it, test } from 'vitest'
import { layoutPapers } from '../../../shared/layout-papers.ts'
import { pageParts } from '../../../shared/layout-text/page-parts.ts'
import { straightened } from '../../../shared/layout-text/slant.ts'
import { headsOf } from '../../../shared/layout-text/split-page.ts'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { at } from './page.ts'

const size = { width: 1240, height: 1000 }
const photographed = (items: readonly TextItem[]) => items.map((item) => ({ ...item, confidence: 0.95 }))

const slip = (x: number, y: number, title: string, number: string, ...rest: string[]) =>
  [title, '发票代码 133001951123', `发票号码 ${number}`, ...rest].map((text, index) => at(x, y + index * 34, text, 18))

/** The same as it lies on the sheet, leaning by itself about where it begins. */
const leaning = (items: readonly TextItem[], tangent: number): TextItem[] => {
  const [left] = items
  return items.map((item) => {
    const { x, y, width, height } = item.box
    return { ...item, box: { x, y: y + tangent * (x + width / 2 - (left?.box.x ?? 0)), width, height } }
  })
}

const ride = (number: string, price: string) =>
  [number, '车号 云A·T8835', '日期 2019-01-15', '上车 08:10', '下车 08:31', '里程 8.2公里', `金额 ${price}元`] as const

it('reads each of two slips that lean their own way below the words of the sheet they are pasted on', () => {
  const items = photographed([
    at(60, 40, '费用报销粘贴单', 26),
    at(330, 44, '报销人：钱多多', 18),
    ...leaning(slip(80, 150, '云岫市出租汽车专用发票', ...ride('40126688', '41.80')), 0.06),
    ...leaning(slip(400, 190, '澄江市出租汽车统一发票', ...ride('40126689', '96.00')), -0.05),
    at(60, 700, '合计：137.80元', 18),
  ])
  const found = layoutPapers(items, size)
  expect(found.filter(({ paper }) => !paper).map(({ invoice }) => invoice)).toMatchObject([
    { invoiceType: 'taxi', invoiceNumber: '40126688', totalAmount: '41.80' },
    { invoiceType: 'taxi', invoiceNumber: '40126689', totalAmount: '96.00' },
  ])
})

it('parts slips side by side where a third lies across below them', () => {
  const items = photographed([
    at(420, 40, '原始凭证粘贴单', 26),
    ...slip(250, 200, '云岫省通用定额发票', '33085192', '壹拾元整', '￥10.00', '收款单位（盖章）'),
    ...slip(700, 340, '云岫省高速公路车辆通行费专用发票', '70416629', '入口 云岫北', '出口 澄江', '金额 ￥46.00元'),
    ...slip(340, 760, '云岫省汽车客运发票（机打）', '05518273', '发站 云岫客运站     到站 澄江县城', '票价 137.00元'),
  ])
  expect(layoutText(items, size).map(({ invoice }) => invoice)).toMatchObject([
    { invoiceType: 'quota', invoiceNumber: '33085192', totalAmount: '10.00' },
    { invoiceNumber: '05518273', totalAmount: '137.00' },
    { invoiceType: 'toll', invoiceNumber: '70416629', totalAmount: '46.00' },
  ])
})

test('a sheet of receipts is none upside down either', () => {
  const items = photographed([
    at(420, 110, '宾客账单 GUEST FOLIO', 24),
    at(90, 180, '姓名 Name：钱多多 账号 Folio No.：F2025071900826', 17),
    at(90, 315, '2025-07-17', 15),
    at(250, 315, '房费', 17),
    at(590, 510, '合计 Total', 19),
    at(828, 508, '1135.00', 16),
    at(1021, 502, '1135.00', 18),
    at(590, 542, '余额 Balance', 19),
    at(1060, 535, '0.00', 17),
    at(161, 747, '样例商务', 19),
    at(259, 744, 'POS签购单', 19),
    at(111, 809, '商户名称：云岫样例酒店', 18),
    at(531, 1012, '金额（大写）', 18),
    at(668, 1016, '壹仟壹佰叁拾伍元整', 17),
    at(531, 1052, '金额（小写）', 19),
    at(668, 1056, '￥1,135.00', 17),
    at(122, 1147, '参考号：190711420817', 17),
    at(124, 1176, '日期时间：2025/07/19', 17),
  ])
  expect(layoutText(items, { width: 1270, height: 1797 })).toEqual([])
})

test('boxes that run along leaning lines stay as high as their text; those drawn upright around them shrink to it', () => {
  const tangent = 0.1
  const lines = [20, 60, 120, 200, 320, 480].map((width, index) => at(40, 40 + index * 60, 'x'.repeat(width / 10), 20))
  const around = lines.map((item) => ({
    ...item,
    box: { ...item.box, height: item.box.height + tangent * item.box.width },
  }))
  for (const { box } of straightened(lines, tangent)) expect(box.height).toBe(20)
  for (const { box } of straightened(around, tangent)) expect(Math.abs(box.height - 20)).toBeLessThan(2)
})

test('a slip begins at its title where it calls its code and number by no more than that', () => {
  const short = (x: number, y: number, title: string, code: string, number: string, ...rest: string[]) =>
    [title, '', '', `代码${code}`, `号码${number}`, ...rest].flatMap((text, index) =>
      text ? [at(x, y + index * 38, text, index === 0 ? 26 : 18)] : [],
    )
  const items = photographed([
    at(420, 40, '原始凭证粘贴单', 30),
    ...short(80, 150, '统发票', '133001951123', ...ride('40126688', '41.80')),
    ...slip(640, 200, '停车收费发', '33085192', '壹拾元整', '￥10.00', '收款单位（盖章）'),
    at(60, 420, '此联由乘客收执，手写无效，逾期作废，请妥善保管，遗失不补', 18),
    ...short(660, 480, '云岫省收费公路通行费', '133001930208', '61027795', '入口 云岫北', '出口 澄江', '金额 22.00元'),
  ])
  const found = layoutText(items, { width: 1240, height: 900 }).map(({ invoice }) => invoice)
  expect(found).toHaveLength(3)
  expect(found.map(({ invoiceType }) => invoiceType).filter((type) => type === 'toll')).toHaveLength(1)
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ invoiceNumber: '40126688', totalAmount: '41.80' }),
      expect.objectContaining({ invoiceNumber: '33085192', totalAmount: '10.00' }),
      expect.objectContaining({ invoiceType: 'toll', invoiceNumber: '61027795', totalAmount: '22.00' }),
    ]),
  )
})

test('of slips of which one has no title that was made out, each begins at its title or else at its number', () => {
  const items = [
    ...slip(80, 100, '', '40126688', '车号 云A·T8835'),
    at(640, 100, '云岫省通用定额发票', 26),
    ...slip(640, 120, '', '33085192', '壹拾元整'),
    at(640, 480, '云岫省收费公路通行费发票', 26),
    at(700, 550, '云岫省税务局', 18),
    at(640, 590, '代码133001930208', 18),
    at(640, 628, '号码61027795', 18),
  ]
  const folded = items.filter(({ text }) => text).map((item) => ({ ...item, printed: [...item.text] }))
  const heads = headsOf(pageParts(folded, { width: 1240, height: 900 }))
  expect(heads.map(({ text }) => text)).toEqual([
    '发票代码 133001951123',
    '云岫省通用定额发票',
    '云岫省收费公路通行费发票',
  ])
})
