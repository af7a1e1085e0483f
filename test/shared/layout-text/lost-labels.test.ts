import { describe, expect, it } from 'vitest'
import { withLoneQuantity } from '../../../shared/layout-text/lone-quantity.ts'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { withoutSums } from '../../../shared/layout-text/without-sums.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { legacyElectronic, legacySize } from './legacy-pages.ts'
import { at, endingAt } from './page.ts'

/** As a reader of pictures gives it: each piece with how sure it is. */
const read = (items: readonly TextItem[], size = legacySize) =>
  layoutText(
    items.map((item) => ({ ...item, confidence: 0.95 })),
    size,
  ).map(({ invoice }) => invoice)
const replaced = (from: string, ...to: TextItem[]) =>
  legacyElectronic.flatMap((item) => (item.text === from ? to : [item]))

describe('a taxi ticket that lost 金额', () => {
  const size = { width: 200, height: 300 }
  const ticket = [
    at(40, 20, '南京市出租汽车专用发票', 12),
    at(20, 60, '发票代码 132012082338'),
    at(20, 80, '发票号码 67803743'),
    at(20, 110, '日期'),
    at(90, 110, '2020年08月22日'),
    at(20, 130, '单价'),
    at(90, 130, '2.50元/公里'),
  ]

  it('has the only amount it prints', () => {
    expect(read([...ticket, at(90, 150, '￥68.00元')], size)[0]?.totalAmount).toBe('68.00')
    expect(read([...ticket, at(90, 150, '68.00元')], size)[0]?.totalAmount).toBe('68.00')
  })

  it('has none where it prints two', () => {
    const [invoice] = read([...ticket, at(90, 150, '￥68.00元'), at(90, 170, '￥1.00元')], size)
    expect(invoice).not.toHaveProperty('totalAmount')
  })
})

describe('a taxi ticket whose labels are set so widely that half of each was lost', () => {
  const printed: [string, string][] = [
    ['车', '陕AT7J29'],
    ['日', '2023-03-19'],
    ['上', '22:47'],
    ['', '23:16'],
    ['价', '2.30元'],
    ['程', '13.6KM'],
    ['候', '00:04:25'],
    ['额', 'Y37.50'],
  ]
  const ticket = [
    at(40, 20, '云岫市出租汽车专用发票', 12),
    at(20, 50, '发票代码 161001970027'),
    at(20, 68, '发票号码 20817733'),
    ...printed.flatMap(([label, value], index) => [
      ...(label ? [at(20, 92 + index * 22, label)] : []),
      at(90, 92 + index * 22, value),
    ]),
  ]
  const size = { width: 200, height: 300 }

  it('has what its meter printed by the forms of it, and costs what is no rate', () => {
    expect(read(ticket, size)[0]).toMatchObject({
      plateNumber: '陕AT7J29',
      departureTime: '22:47',
      arrivalTime: '23:16',
      distance: '13.6',
      totalAmount: '37.50',
    })
  })

  it('costs nothing where only its rate was made out', () => {
    const unpaid = ticket.filter(({ text }) => text !== 'Y37.50')
    expect(read(unpaid, size)[0]).not.toHaveProperty('totalAmount')
  })
})

describe('an 行程单 whose heads are misread', () => {
  const size = { width: 600, height: 300 }
  const priced = (...figures: string[]) => [
    at(150, 20, '电子发票（航空运输电子客票行程单）', 14),
    at(400, 44, '发票号码：25118389316110953257'),
    at(20, 60, '旅客姓名'),
    at(20, 150, '：上海灯特'),
    at(420, 150, '其典'),
    ...figures.map((figure, index) => at(20 + index * 80, 170, figure)),
  ]

  it('has its prices by their order where the last is their sum', () => {
    const [invoice] = read(priced('CNY732.00', 'CNY90.00', 'CNY73.98', 'CNY50.00', 'CNY0.00', 'CNY945.98'), size)
    expect(invoice).toMatchObject({
      fare: '732.00',
      fuelSurcharge: '90.00',
      taxAmount: '73.98',
      developmentFund: '50.00',
      otherTaxes: '0.00',
      totalAmount: '945.98',
    })
  })

  it('has none where the last is not', () => {
    const [invoice] = read(priced('CNY732.00', 'CNY90.00', 'CNY73.98', 'CNY50.00', 'CNY0.00', 'CNY946.98'), size)
    expect(invoice).not.toHaveProperty('taxAmount')
  })
})

it('reads two used cars on a picture where 一 was lost between the signs of a title set widely', () => {
  const form = (y: number, number: string) => [
    at(150, y, '二手车销售统', 20),
    at(300, y, '发票', 20),
    at(430, y, '发票代码 033012100217'),
    at(430, y + 16, `发票号码 ${number}`),
    at(40, y + 60, '车价合计（大写）'),
    at(140, y + 60, '捌万伍仟圆整'),
    at(400, y + 60, '小写¥85000.00'),
  ]
  const size = { width: 600, height: 600 }
  const invoices = read([...form(20, '57486901'), ...form(320, '02310177')], size)
  expect(invoices.map(({ invoiceNumber }) => invoiceNumber)).toEqual(['57486901', '02310177'])
  expect(invoices[0]?.invoiceTitle).toBe('二手车销售统一发票')
})

it('reads the code a form prints large once more where it is set widely', () => {
  const code = replaced('033002000211', at(478, 19, '3300200021', 10))
  const wide = ['33', '00', '20', '00', '21'].map((pair, index) => at(40 + index * 22, 20, pair, 14))
  expect(read([...code, ...wide])[0]).toMatchObject({ invoiceCode: '3300200021', printedCode: '3300200021' })
})

it('reads what a red invoice takes back where 备注 was lost', () => {
  const items = legacyElectronic.filter(({ text }) => !/^[备注]$/.test(text))
  const original = at(376, 322, '对应正数发票代码:033002248504 号码:38180261', 8)
  expect(read([...items, original])[0]).toMatchObject({
    redOriginalCode: '033002248504',
    redOriginalNumber: '38180261',
  })
})

it('reads a person who buys where 名称 was lost and no id is printed', () => {
  const items = replaced('宁波松果贸易有限公司', at(120, 87, '个人', 10)).filter(
    ({ text, box }) => text !== '91330200MA0000A48Y' && !(box.y === 88 && /[名称:]/.test(text)),
  )
  expect(read(items)[0]?.buyerName).toBe('个人')
})

describe('the tax of a photograph', () => {
  it('is read where the total stands in the place of its net', () => {
    const items = legacyElectronic.flatMap((item) => {
      if (/^[¥￥](?:510|15)/.test(item.text)) return [{ ...item, box: { ...item.box, y: 240 } }]
      return item.text === '￥526.00' ? [{ ...item, box: { ...item.box, y: 270 } }] : [item]
    })
    expect(read(items)[0]).toMatchObject({ amountExcludingTax: '510.68', taxAmount: '15.32', totalAmount: '526.00' })
  })

  it('is read between strokes that are none of its figures', () => {
    const strokes = [at(477, 267, '7', 10), endingAt(548, 267, '377', 10)]
    const items = legacyElectronic.filter(({ text }) => text !== '合        计')
    expect(read([...items, ...strokes])[0]).toMatchObject({ amountExcludingTax: '510.68', taxAmount: '15.32' })
  })
})

describe('the lines of a photograph', () => {
  it.each([
    ['15.01', '1'],
    ['-15.01', '-1'],
  ])('have the 1 that stood alone where a unit costs 15.01 and the line %s', (amount, quantity) => {
    expect(withLoneQuantity({ unit: '册', unitPrice: '15.01', amount }).quantity).toBe(quantity)
  })

  it('keep what they print, and have none without a unit', () => {
    expect(withLoneQuantity({ unit: '册', quantity: '7', unitPrice: '15.01', amount: '15.01' }).quantity).toBe('7')
    expect(withLoneQuantity({ unitPrice: '15.01', amount: '15.01' })).not.toHaveProperty('quantity')
    expect(withLoneQuantity({ unit: '册', unitPrice: '15.01', amount: '30.02' })).not.toHaveProperty('quantity')
  })

  it('are without their sum, whatever strokes stand on its line', () => {
    const lines = [
      { name: '*餐饮服务*餐费', amount: '587.92', taxRate: '3%' },
      { name: '*印刷品*图书', amount: '15.01', taxRate: '9%' },
    ]
    expect(withoutSums([...lines, { name: '1 合 1 1', unitPrice: '17', amount: '602.93' }])).toEqual(lines)
  })
})

it('takes no figures of a machine’s number above a name for a part of it', () => {
  const items = [
    at(300, 10, '云岫增值税电子普通发票', 24),
    at(900, 10, '发票代码：033002100113', 20),
    at(900, 40, '发票号码：00417926', 20),
    at(60, 60, '机器编号：', 20),
    at(150, 60, '661822907135', 20),
    at(180, 91, '名称：云岫样例轴承制造有限公司', 20),
    at(60, 122, '纳税人识别号：91330211MA4LX3Q74L', 20),
    at(60, 340, '价税合计（大写） 捌仟壹佰伍拾圆整', 20),
    at(700, 340, '（小写）￥8150.00', 20),
    at(180, 370, '名称：澄江样例通信有限公司', 20),
  ]
  expect(read(items, { width: 1200, height: 500 })[0]).toMatchObject({ buyerName: '云岫样例轴承制造有限公司' })
})

it('is a taxi ticket by its meter’s labels, whatever a seal left of its title', () => {
  const lines = [
    '云岫市|海粗汽军毒用发栗',
    '发票代码 133012230004',
    '发票号码 90283375',
    '车号 云A·X5T93',
    '证号 042718',
  ]
  const meter = ['日期 2023-09-14', '时间 19:02-19:37', '单价 1.8元', '里程 14.7km', '等候 00:07:15', '金额 36.00元']
  const items = [...lines, ...meter].map((line, index) => at(40, 30 + index * 36, line, 20))
  expect(read(items, { width: 420, height: 640 })[0]).toMatchObject({
    invoiceType: 'taxi',
    plateNumber: '云A·X5T93',
    departureTime: '19:02',
    distance: '14.7',
    totalAmount: '36.00',
  })
})
