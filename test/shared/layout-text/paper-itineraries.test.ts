import { expect, it, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { at } from './page.ts'

const size = { width: 1040, height: 420 }
const heads = [
  at(200, 150, '承运人 CARRIER', 12),
  at(310, 150, '航班号 FLIGHT', 12),
  at(420, 150, '座位等级 CLASS', 12),
  at(520, 150, '日期 DATE', 12),
  at(620, 150, '时间 TIME', 12),
  at(700, 150, '客票级别/客票类别 FARE BASIS', 12),
  at(900, 150, '免费行李 ALLOW', 12),
]
const flight = [at(200, 176, '样航', 18), at(310, 176, 'YH1702', 18), at(440, 176, 'Y', 18)]
const moment = [at(520, 176, '2019-03-08', 18), at(620, 176, '08:30', 18)]
const around = [
  at(300, 20, '航空运输电子客票行程单', 28),
  at(280, 50, 'ITINERARY/RECEIPT OF E-TICKET FOR AIR TRANSPORT', 14),
  at(40, 90, '旅客姓名 NAME OF PASSENGER', 12),
  at(300, 90, '有效身份证件号码 ID.NO.', 12),
  at(40, 110, '钱多多', 18),
  at(300, 110, '330106198803120027', 18),
  at(40, 204, '至 TO', 12),
  at(200, 204, 'VOID', 18),
  at(40, 232, '至 TO', 12),
  at(140, 270, '票价 FARE', 12),
  at(300, 270, '民航发展基金 CAAC DEVELOPMENT FUND', 12),
  at(540, 270, '燃油附加费 FUEL SURCHARGE', 12),
  at(720, 270, '其他税费 OTHER TAXES', 12),
  at(880, 270, '合计 TOTAL', 12),
  at(140, 292, 'CNY 940.00', 18),
  at(320, 292, 'CN 50.00', 18),
  at(560, 292, 'YQ 30.00', 18),
  at(870, 292, 'CNY 1020.00', 18),
  at(40, 370, '销售单位代号 AGENT CODE', 12),
  at(330, 370, '填开单位 ISSUED BY', 12),
  at(470, 370, '云岫航空服务有限公司', 18),
  at(780, 370, '填开日期 DATE OF ISSUE', 12),
  at(940, 370, '2019-03-10', 18),
]
const read = (items: readonly TextItem[]) =>
  layoutText(
    [...around, ...heads, ...items].map((item) => ({ ...item, confidence: 0.95 })),
    size,
  )[0]?.invoice

const whole = {
  invoiceType: 'air',
  passengerName: '钱多多',
  departure: '云岫',
  destination: '澄江',
  vehicleNumber: 'YH1702',
  travelDate: '2019-03-08',
  issueDate: '2019-03-10',
  fare: '940.00',
  developmentFund: '50.00',
  fuelSurcharge: '30.00',
  totalAmount: '1020.00',
  sellerName: '云岫航空服务有限公司',
}
const places = [at(40, 176, '自 FROM', 12), at(100, 176, '云岫', 18), at(100, 204, '澄江', 18)]

it('reads an 行程单 of paper without the English of its labels', () => {
  expect(read([...places, ...flight, ...moment])).toMatchObject(whole)
})

it('is an 行程单 of paper where a seal lies on the beginning of its title', () => {
  const sealed = [
    ...around.slice(1),
    at(560, 20, '票行程单', 28),
    at(700, 26, '印刷序号: 63262315003', 14),
    ...heads,
    ...places,
    ...flight,
    ...moment,
  ]
  const read = layoutText(
    sealed.map((item) => ({ ...item, confidence: 0.95 })),
    size,
  )
  expect(read.map(({ invoice }) => invoice)).toMatchObject([whole])
})

test('an 行程单 of paper has the number it was printed with', () => {
  const serial = [at(700, 26, '印刷序号: 63262315003', 14), at(700, 48, 'SERIAL NUMBER:', 12)]
  expect(read([...places, ...flight, ...moment, ...serial])).toMatchObject({ ...whole, invoiceNumber: '63262315003' })
})

test.each([
  ['63262315003 4', '632623150034'],
  ['632623150034', '632623150034'],
  ['6326231500 3', '63262315003'],
  ['63262315003 45', undefined],
])('has the check figure behind its serial: %s', (serial, number) => {
  const invoice = read([...places, ...flight, ...moment, at(700, 26, `印刷序号: ${serial}`, 14)])
  expect(invoice?.invoiceNumber).toBe(number)
})

test.each([
  ['one piece', [at(200, 176, '样航YH1702 Y 2019-03-08 08:30', 16)]],
  ['day and time in one piece', [...flight, at(520, 176, '2019-03-08 08:30', 16)]],
])('knows the flight and its day where their cells were read as %s', (_, cells) => {
  expect(read([...places, ...cells])).toMatchObject(whole)
})

it('ends at a place that reaches close to the cell beside it', () => {
  const long = [...places.slice(0, 2), at(100, 204, '澄江大岭T2', 18)]
  expect(read([...long, ...flight, ...moment])).toMatchObject({ destination: '澄江大岭T2' })
})

test('a buyer stands below a line of heads, and letters within an id are no English label', () => {
  const taxId = '91440103MA5CK8T45L'
  const foot = [
    at(48, 420, '购买方名称', 14),
    at(500, 420, '统一社会信用代码/纳税人识别号', 14),
    at(51, 445, '云岫广告策划有限公司', 14),
    at(500, 445, taxId, 14),
  ]
  const [found] = layoutText([...around, ...heads, ...flight, ...moment, ...foot], { width: 1040, height: 500 })
  expect(found?.invoice).toMatchObject({ buyerName: '云岫广告策划有限公司', buyerTaxId: taxId })
})

it('knows the English of its labels without a space between, and with a sign misread', () => {
  const english = around.filter(({ text }) => !/^(?:旅客姓名|有效身份)/.test(text))
  const labels = [
    at(40, 90, '旅客姓名', 12),
    at(300, 90, '有效身份证件号码', 12),
    at(40, 100, 'NAHEOFPASSENGERID.NO.ENDORSEHENTS/RESTRICTIONS(CARBON)', 8),
  ]
  const [found] = layoutText([...english, ...labels, ...heads, ...places, ...flight, ...moment], size)
  expect(found?.invoice).toMatchObject(whole)
})

it('begins where FROM stands, whatever was read of the sign before it', () => {
  const [, from, ...others] = places
  expect(read([at(40, 176, '白 FROM', 12), from!, ...others, ...flight, ...moment])).toMatchObject(whole)
})

it('leaves at the time, which is not the year of the day', () => {
  const day = [at(600, 176, '2019年03月08日', 18), at(760, 176, '08:30', 18)]
  expect(read([...places, ...flight, ...day])).toMatchObject({ departureTime: '08:30' })
})

test('an airport’s code is no part of its place', () => {
  const places = [
    at(40, 176, '自 FROM', 12),
    at(100, 176, '云岫 T3 YXA', 18),
    at(40, 204, '至 TO', 12),
    at(100, 204, '澄江', 18),
  ]
  expect(read(places)).toMatchObject({ departure: '云岫 T3' })
  const close = [at(40, 176, '自 FROM', 12), at(100, 176, '云岫T3YXA', 18), ...places.slice(2)]
  expect(read(close)).toMatchObject({ departure: '云岫T3' })
})

test('flights printed below the form’s own lines, their days without a year or with two figures of it, are those of their stations', () => {
  const printed = [
    at(40, 170, '自 FROM', 12),
    at(100, 168, '云岫YXA', 14),
    ...['样航', 'YH1702', 'Y', '28DEC', '1025'].map((text, column) => at(200 + column * 105, 184, text, 14)),
    at(40, 204, '至 TO', 12),
    at(100, 202, '澄江CJA', 14),
    ...['样航', 'YH1830', 'Y', '02JAN19', '0805'].map((text, column) => at(200 + column * 105, 218, text, 14)),
    at(40, 238, '至 TO', 12),
    at(100, 236, '岭南', 14),
  ]
  const others = around.filter(({ box }) => box.y < 200 || box.y > 240)
  const [found] = layoutText([...others, ...heads, ...printed], size)
  expect(found?.invoice).toMatchObject({
    departure: '云岫',
    destination: '岭南',
    vehicleNumber: 'YH1702',
    travelDate: '2018-12-28',
    departureTime: '10:25',
    legs: [
      { departure: '云岫', destination: '澄江', travelDate: '2018-12-28' },
      { departure: '澄江', destination: '岭南', vehicleNumber: 'YH1830', travelDate: '2019-01-02' },
    ],
  })
})

test('older forms print each place below 自 or 至, and no number of a hotline is one', () => {
  const older = [
    at(40, 176, '自 FROM', 10),
    at(44, 184, '云岫', 18),
    ...flight.map((item) => ({ ...item, box: { ...item.box, y: 184 } })),
    ...moment.map((item) => ({ ...item, box: { ...item.box, y: 184 } })),
    at(40, 210, '至 TO', 10),
    at(44, 218, '澄江', 18),
    at(200, 218, 'VOID', 18),
  ]
  const printed = around
    .filter(({ box }) => box.y < 200 || box.y > 240)
    .map((item) => (item.text.startsWith('民航') ? { ...item, text: '机场建设费 AIRPORT TAX' } : item))
  const items = [...printed, ...heads, ...older, at(40, 400, '短信验真：发送JP至10669018', 12)]
  expect(layoutText(items, size)[0]?.invoice).toMatchObject(whole)
})

test('the day of issue is read where its label lost a sign', () => {
  const lost = around.map((item) =>
    item.text.startsWith('填开日期') ? { ...item, text: '填开期DATE OF ISSUE' } : item,
  )
  const items = [...lost, ...heads, ...places, ...flight, ...moment].map((item) => ({ ...item, confidence: 0.95 }))
  expect(layoutText(items, size)[0]?.invoice).toMatchObject(whole)
})
