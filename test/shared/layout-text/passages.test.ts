import { describe, expect, it, test } from 'vitest'
import { layoutPapers } from '../../../shared/layout-papers.ts'
import { at } from './page.ts'

const size = { width: 700, height: 480 }
const read = (...lines: (string | [string, string])[]) =>
  layoutPapers(
    lines
      .flatMap((line, index) => {
        const [left, right] = typeof line === 'string' ? [line, undefined] : line
        return [at(40, 30 + index * 40, left, 20), ...(right ? [at(380, 30 + index * 40, right, 20)] : [])]
      })
      .map((item) => ({ ...item, confidence: 0.95 })),
    size,
  )[0]?.invoice

const head = ['发票代码:133001970231', '发票号码:70126671']
const whole = {
  invoiceType: 'other',
  invoiceCode: '133001970231',
  invoiceNumber: '70126671',
  departure: '云岫北站',
  destination: '澄江',
  travelDate: '2019-03-08',
  departureTime: '14:20',
  totalAmount: '58.00',
  passengerName: '钱多多',
}

describe('a coach ticket', () => {
  it('is read by its labels', () => {
    const invoice = read(
      '浙江省汽车客票',
      ...head,
      ['始发站:云岫北站', '到达站:澄江'],
      ['乘车日期:2019年03月08日', '开车时间:14:20'],
      ['车次:K102', '座位:23'],
      ['票价:￥58.00', '姓名:钱多多'],
    )
    expect(invoice).toMatchObject({ ...whole, invoiceTitle: '浙江省汽车客票', vehicleNumber: 'K102', seat: '23' })
  })

  it('has the letters of its run, however far they were set from its figures', () => {
    const lines: [string, string][] = [
      ['始发站:云岫北站', '到达站:澄江'],
      ['车次:LP 0716', '座位:23'],
      ['票价:￥58.00', '姓名:钱多多'],
    ]
    expect(read('浙江省汽车客票', ...head, ...lines)).toMatchObject({ vehicleNumber: 'LP0716' })
  })

  it.each([
    '云岫样例汽车客运站',
    '云岫样例客运经营部',
    '云岫样例客运站务有限公司',
    '云岫样例车队管理有限公司云中分公司',
  ])('names who carries, however the name ends: %s', (carrier) => {
    const lines: [string, string][] = [
      ['始发站:云岫北站', '到达站:澄江'],
      ['票价:￥58.00', '姓名:钱多多'],
    ]
    const invoice = read('浙江省汽车客票', ...head, ...lines, `承运人:${carrier}`)
    expect(invoice).toHaveProperty('sellerName', carrier)
  })

  it('has its values below lines of nothing but labels', () => {
    const grid: [number, ...[number, string][]][] = [
      [30, [280, '浙江省公路汽车客票']],
      [60, [40, '发票代码133001970231'], [600, '发票号码70126671']],
      [120, [40, '乘车站'], [270, '到达站'], [460, '车次'], [650, '乘车日期']],
      [147, [92, '云岫北站'], [323, '澄江'], [517, 'K102'], [700, '2019-03-08']],
      [184, [40, '开车时间'], [200, '座号'], [313, '检票口'], [459, '车型'], [651, '票价(元)']],
      [211, [88, '14:20'], [246, '23'], [382, '6'], [512, '大型'], [733, '58.00']],
      [249, [41, '票种'], [201, '旅客姓名'], [390, '证件号'], [651, '售票员']],
      [275, [99, '全票'], [264, '钱多多'], [415, '3301061988****0027'], [739, '0816']],
      [322, [42, '票价含站务费、旅客身份查验费']],
      [351, [42, '承运单位：云岫长途汽车运输有限公司']],
    ]
    const items = grid.flatMap(([y, ...cells]) =>
      cells.map(([x, text]) => ({ ...at(x, y, text, 14), confidence: 0.95 })),
    )
    expect(layoutPapers(items, { width: 900, height: 520 })[0]?.invoice).toMatchObject({
      ...whole,
      vehicleNumber: 'K102',
      seat: '23',
      sellerName: '云岫长途汽车运输有限公司',
    })
  })

  it('names its places in the largest type where no label does', () => {
    const items = [
      at(40, 30, '浙江省公路客运发票', 20),
      at(40, 70, head[0] ?? '', 20),
      at(40, 110, head[1] ?? '', 20),
      at(40, 160, '云岫北站', 34),
      at(380, 160, '澄江', 34),
      at(40, 220, '日期 2019-03-08', 20),
      at(380, 220, '发车 14:20', 20),
      at(40, 260, '票价 58.00元', 20),
      at(40, 300, '3301061988****0027 钱多多', 20),
    ].map((item) => ({ ...item, confidence: 0.95 }))
    expect(layoutPapers(items, size)[0]?.invoice).toMatchObject(whole)
  })
})

test.each([
  ['two arrows', '→', '→'],
  ['one before it', '→', ''],
  ['one behind it', '', '→'],
  ['a long one', '⟶', ''],
])('names its places around the run where that stands between %s', (_, before, behind) => {
  const line = [
    at(40, 160, '云岫北站', 34),
    at(240, 160, before, 24),
    at(280, 160, 'K102', 24),
    at(350, 160, behind, 24),
  ]
  const items = [
    at(40, 30, '浙江省道路汽车客票发票', 20),
    at(40, 70, head[0] ?? '', 20),
    at(40, 110, head[1] ?? '', 20),
    ...line.filter(({ text }) => text),
    at(420, 160, '澄江', 34),
    at(40, 220, '乘车日期 2019-03-08', 20),
    at(380, 220, '发车时间 14:20', 20),
    at(40, 260, '票价 58.00元', 20),
    at(40, 300, '旅客 钱多多 3301061988****0027', 20),
  ].map((item) => ({ ...item, confidence: 0.95 }))
  expect(layoutPapers(items, size)[0]?.invoice).toMatchObject({ ...whole, vehicleNumber: 'K102' })
})

it('reads the day beside the hour a ship sails, a seat in its row, and what its fare has for insurance', () => {
  const invoice = read(
    '云岫样例客运轮船有限公司 船票',
    ...head,
    '云岫⟶澄江',
    ['开航时间：2019年03月08日 14:20', '航班：YX3016'],
    ['舱位：下舱', '座位：B 27'],
    ['票价：￥58.00', '(含保险费1.00元)'],
  )
  expect(invoice).toMatchObject({
    departure: '云岫',
    destination: '澄江',
    travelDate: '2019-03-08',
    departureTime: '14:20',
    seat: 'B27',
    totalAmount: '58.00',
    insurance: '1.00',
  })
})

it('reads both ends of the line a ship takes', () => {
  const invoice = read('船票', ...head, '航线:云岫-澄江', '开航日期:2019年03月08日 14:20', '票价:58.00元')
  expect(invoice).toMatchObject({
    departure: '云岫',
    destination: '澄江',
    travelDate: '2019-03-08',
    totalAmount: '58.00',
  })
})

it('reads whom a ship takes, in what class, and who sails it; its title is no passenger', () => {
  const spread = [...'云岫省水路旅客运输船票'].map((sign, index) => at(120 + index * 36, 20, sign, 22))
  const rows = [
    ['发票代码:133001970231', '发票号码:70126671'],
    ['起运港 云岫港', '到达港 澄江港'],
    ['开航日期 2019年03月08日', '开航时间 14:20'],
    ['舱位 三等B', '票价 ￥58.00元'],
    ['旅客 钱多多', '证件号 3301061988****0027'],
  ].flatMap(([left = '', right = ''], index) => [
    at(40, 70 + index * 40, left, 20),
    at(380, 70 + index * 40, right, 20),
  ])
  const carrier = at(40, 280, '承运人：云岫样例轮渡有限公司', 20)
  const items = [...spread, ...rows, carrier].map((item) => ({ ...item, confidence: 0.95 }))
  expect(layoutPapers(items, size)[0]?.invoice).toMatchObject({
    ...whole,
    invoiceTitle: '云岫省水路旅客运输船票',
    departure: '云岫港',
    destination: '澄江港',
    seatClass: '三等B',
    fare: '58.00',
    carrier: '云岫样例轮渡有限公司',
    sellerName: '云岫样例轮渡有限公司',
  })
})

test('a ticket whose title lies under a seal is told by its labels', () => {
  const lines: [string, string][] = [
    ['上车站 云岫北站', '到站 澄江'],
    ['乘车日期 2019-03-08', '开车时间 14:20'],
    ['座号 23', '车次 K102'],
    ['票价 ￥58.00元', '姓名 钱多多'],
    ['票种 全票', '检票口 6'],
  ]
  expect(read('各运班车客票', ...head, ...lines, '合计金额（大写）伍拾捌元整')).toMatchObject({
    ...whole,
    vehicleNumber: 'K102',
    totalAmountInWords: '伍拾捌元整',
  })
})

test('a ship’s ticket of a line’s own make is read by its labels, whoever is called who draws it', () => {
  const lines: [string, string][] = [
    ['船名', '样例慈航9'],
    ['开航日期', '2023年09月30日'],
    ['开航时间', '06:50'],
    ['舱位', '普通舱'],
    ['座位', '上层 B-117'],
    ['票价', '25.00元'],
    ['旅客', '钱多多'],
    ['证件', '3309****5628'],
  ]
  const invoice = read('云岫样例轮船客票', ...head, '云岫码头 → 澄江岛', ...lines, '开票单位：云岫样例轮船有限公司')
  expect(invoice).toMatchObject({
    invoiceType: 'other',
    invoiceTitle: '云岫样例轮船客票',
    departure: '云岫码头',
    destination: '澄江岛',
    travelDate: '2023-09-30',
    departureTime: '06:50',
    seatClass: '普通舱',
    seat: 'B-117',
    totalAmount: '25.00',
    passengerName: '钱多多',
    passengerIdNumber: '3309****5628',
    sellerName: '云岫样例轮船有限公司',
  })
})

test.each(['*运输服务*客运服务费', '客运汽车租赁发票'])('takes a VAT invoice for %s for no ticket', (goods) => {
  const invoice = read('增值税普通发票', ...head, goods, '价税合计 （小写）￥58.00', '税额 1.00')
  expect(invoice?.invoiceType).not.toBe('other')
})

test('a coach ticket may call its places 起点 and 到达, and its passenger by 实名', () => {
  const lines: [string, string][] = [
    ['起点 云岫北站', '到达 澄江'],
    ['日期 2019-03-08 开车时间 14:20', '座号 23'],
  ]
  const foot = ['票价 58.00元', '检票口:4 售票员:0023 2019-03-08 13:46:09 实名:钱多多']
  expect(read('浙江省道路客运发票', ...head, ...lines, ...foot)).toMatchObject(whole)
})

test('a ship ticket on a form for all trades is printed by a machine, and 旅客票 is nobody', () => {
  const invoice = read(
    '云岫省国家税务局通用机打发票',
    ...head,
    '船票类型: 旅客票（成人）',
    '航线: 云岫新港—澄江',
    '开航日期: 2019-03-08',
    '旅客: 钱多多',
    '票价: 58.00元',
    '收款单位: 云岫样例轮渡客运有限公司',
    '开票人: 7号窗 李样',
  )
  expect(invoice).toMatchObject({
    invoiceType: 'machine_printed',
    departure: '云岫新港',
    destination: '澄江',
    passengerName: '钱多多',
    drawer: '7号窗李样',
    sellerName: '云岫样例轮渡客运有限公司',
  })
})

test('a long dash between two ports may be read as 一', () => {
  const ship = ['云岫省国家税务局通用机打发票', ...head, '船票类型: 旅客票', '票价: 58.00元']
  expect(read(...ship, '航线: 云岫新港一澄江南港')).toMatchObject({ departure: '云岫新港', destination: '澄江南港' })
})

test('a ship’s bed is a seat', () => {
  const bed: [string, string] = ['舱等: 三等', '房间/床位: 7016-2下']
  expect(read('云岫湾客滚船船票', ...head, '云岫→澄江', bed, '票价: 58.00')).toMatchObject({ seat: '7016-2下' })
})
