import { expect, test } from 'vitest'
import { layoutPapers } from '../../../shared/layout-papers.ts'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './digital-pages.ts'
import { at, endingAt, spelled, upright } from './page.ts'

const read = (items: readonly TextItem[]) => layoutText(items, digitalSize).map(({ invoice }) => invoice)
const without = (text: string) => digitalNormal.filter((item) => item.text !== text)

test.each([9, 14, 18])('keeps the special business out of the title it stands close to, in size %s', (size) => {
  const business = endingAt(199, 24, '旅客运输服务', size)
  expect(read([...digitalNormal, business])).toEqual([digitalExpected])
})

test('reads a title drawn sign by sign under the letters of a seal', () => {
  const title = spelled(200, 22, '电子发票（普通发票）', 18, 18)
  const seal = spelled(195, 28, '全国统一发票监制章', 19, 8)
  expect(read([...without('电子发票（普通发票）'), ...title, ...seal])[0]).toMatchObject({
    invoiceTitle: '电子发票（普通发票）',
    invoiceNumber: '25442000000123456789',
  })
})

test.each([
  [['电子发票', '增值税奇用发票'], '电子发票（增值税专用发票）', 'digital_special'],
  [['电子发票', '增值税', '用发票）'], '电子发票（增值税专用发票）', 'digital_special'],
  [['电子发（善通发票）'], '电子发票（普通发票）', 'digital_normal'],
  [['电子发', '善发票）'], undefined, undefined],
  [['电子发票', '专通发票'], undefined, undefined],
])('knows a title read under a seal as %s by the signs only one kind has', (pieces, invoiceTitle, invoiceType) => {
  const lefts = [200, 284, 356]
  const title = pieces.map((piece, index) => at(lefts[index] ?? 0, 22, piece, 18))
  expect(read([...without('电子发票（普通发票）'), ...title])[0]).toMatchObject({
    ...(invoiceTitle && { invoiceTitle, invoiceType }),
    invoiceNumber: '25442000000123456789',
  })
  if (!invoiceTitle) expect(read([...without('电子发票（普通发票）'), ...title])[0]).not.toHaveProperty('invoiceType')
})

test('reads a title whose second half was read less high than its first', () => {
  const title = [at(200, 20, '电子发票', 18), at(276, 23, '（普通发票）', 13.5)]
  expect(read([...without('电子发票（普通发票）'), ...title])[0]).toMatchObject({
    invoiceTitle: '电子发票（普通发票）',
  })
})

test('reads a long name that runs under its neighbours, in whatever order they were drawn', () => {
  const name = '*餐饮服务*餐费及长期合作客户年度答谢宴会服务费含场地'
  const wide = digitalNormal.map((item) => (item.text === '*餐饮服务*餐费' ? at(20, 160, name) : item))
  for (const items of [wide, wide.toReversed()]) {
    const [item] = read(items)[0]?.items ?? []
    expect(item).toEqual({ ...digitalExpected.items[0], name })
  }
})

test('joins a name that goes on below its label, at the left edge of its cell', () => {
  const items = digitalNormal.map((item) =>
    item.text.startsWith('名称：杭州') ? at(36, 84, '名称：杭州云杉软件有限公司华东第一') : item,
  )
  expect(read([...items, at(36, 95, '分公司')])[0]?.buyerName).toBe('杭州云杉软件有限公司华东第一分公司')
})

test('takes no three amounts of a list for net, tax and gross because they happen to add up', () => {
  const amounts = ['0.66', '0.26', '0.92', '180.00', '75.50', '4.53']
  const list = [
    at(200, 22, '销售货物或者提供应税劳务清单', 14),
    at(40, 60, '所属增值税电子普通发票代码：033002000211 号码：83089647 共1页 第1页'),
    ...amounts.map((amount, row) => endingAt(436, 90 + row * 14, amount)),
    ...upright(20, 80, '备注', 20),
  ]
  for (const invoice of read(list)) {
    expect(invoice).not.toHaveProperty('totalAmount')
    expect(invoice).not.toHaveProperty('taxAmount')
  }
})

test.each([
  ['above', 420, 0],
  ['below', 0, 300],
])('an invoice whose title was not made out is one, %s the sheet of its journeys', (_, sheet, invoice) => {
  const trips = [
    at(40, sheet + 20, '样例出行-行程单', 14),
    at(40, sheet + 60, '申请日期：2025-03-14 行程起止日期：2025-03-10至2025-03-12'),
    at(40, sheet + 80, '共1笔行程，合计406.00元'),
    at(40, sheet + 110, '序号 车型 上车时间 城市 起点 终点 里程[公里] 金额[元]'),
    at(40, sheet + 130, '1 快车 03-10 08:12 云岫市 云岫北站 澄江路 16.4 406.00'),
  ]
  const page = { width: 595, height: 842 }
  const untitled = without('电子发票（普通发票）').map((item) => ({
    ...item,
    box: { ...item.box, y: item.box.y + invoice },
  }))
  const found = layoutPapers([...untitled, ...trips], page)
  expect(found.filter(({ paper }) => !paper).map(({ invoice }) => invoice)).toMatchObject([
    { invoiceNumber: '25442000000123456789', totalAmount: '406.00', sellerName: digitalExpected.sellerName },
  ])
  expect(found.flatMap(({ paper }) => paper?.kind ?? [])).toEqual(['trip-sheet'])
})
