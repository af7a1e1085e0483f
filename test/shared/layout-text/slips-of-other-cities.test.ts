import { describe, expect, it, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { at, spelled } from './page.ts'

const size = { width: 1240, height: 1000 }
const read = (...items: TextItem[]) => layoutText(items, size).map(({ invoice }) => invoice)

const lines = (x: number, y: number, ...texts: string[]) => texts.map((text, index) => at(x, y + index * 36, text, 18))
/** A label, and its value further right. */
const pairs = (x: number, y: number, ...texts: [string, string][]) =>
  texts.flatMap(([label, value], index) => [at(x, y + index * 36, label, 18), at(x + 98, y + index * 36, value, 18)])

describe('a taxi receipt whose title takes two lines', () => {
  const head = (x: number, place: string, title: string, code: string, number: string) => [
    at(x + 72, 44, place, 20),
    at(x + 82, 72, title, 20),
    at(x, 152, '发票代码', 17),
    at(x + 88, 152, code, 17),
    at(x, 180, '发票号码', 17),
    at(x + 88, 180, number, 17),
  ]
  const meter: [string, string][] = [
    ['车 号', '云A·T8835'],
    ['日 期', '2018-12-31'],
    ['上 车', '21:48'],
    ['下 车', '22:13'],
    ['单 价', '1.90元'],
    ['里 程', '12.8公里'],
    ['金 额', '27.30元'],
    ['附 加', '1.00元'],
    ['合 计', '28.30元'],
  ]
  const company = at(40, 640, '云岫星程出租汽车有限公司', 14)
  const paid = {
    invoiceType: 'taxi',
    invoiceCode: '151011870125',
    plateNumber: '云A·T8835',
    issueDate: '2018-12-31',
    totalAmount: '28.30',
    sellerName: '云岫星程出租汽车有限公司',
  }

  it('is one, whatever its second line calls it, and its company stands at its foot', () => {
    const slip = head(40, '云岫省出租汽车', '客运专用发票', '151011870125', '84102763')
    expect(read(...slip, ...pairs(40, 220, ...meter), company)).toMatchObject([
      { ...paid, invoiceTitle: '云岫省出租汽车客运专用发票' },
    ])
  })

  it('names a company on two lines', () => {
    const slip = head(40, '云岫省出租汽车', '客运专用发票', '151011870125', '84102763')
    const named = [at(40, 590, '公 司', 18), at(138, 590, '云岫星程出租', 18), at(138, 627, '汽车有限公司', 18)]
    expect(read(...slip, ...pairs(40, 220, ...meter), ...named)).toMatchObject([paid])
  })

  it('costs nothing said where its sum was not made out, nor the figures of a telephone', () => {
    const slip = head(40, '云岫省出租汽车', '客运专用发票', '151011870125', '84102763')
    const unread = [
      ...pairs(40, 220, ...meter.slice(0, -1)),
      at(40, 640, '合 计', 18),
      at(40, 676, '交委监督:96519', 18),
    ]
    const [paper] = read(...slip, ...unread)
    expect(paper).toMatchObject({ invoiceType: 'taxi' })
    expect(paper).not.toHaveProperty('totalAmount')
  })

  it.each([
    ['', 'nothing'],
    ['6充限', 'signs of the seal that lies on it'],
  ])('costs nothing said where its sum was read as “%s”: %s', (read) => {
    const slip = head(40, '云岫省出租汽车', '客运专用发票', '151011870125', '84102763')
    const sum: [string, string] = ['金 额', read]
    const items = [...slip, ...pairs(40, 220, ...meter.slice(0, 6), sum)].filter(({ text }) => text !== '')
    const [paper] = layoutText(
      items.map((item) => ({ ...item, confidence: 0.9 })),
      size,
    )
    expect(paper?.invoice).toMatchObject({ invoiceType: 'taxi', plateNumber: '云A·T8835' })
    expect(paper?.invoice).not.toHaveProperty('totalAmount')
  })

  it('costs the more of two fares where one has the fuel in it', () => {
    const slip = head(40, '云岫省出租汽车', '客运专用发票', '151011870125', '84102763')
    const fares: [string, string][] = [
      ...meter.slice(0, 6),
      ['车 费', '106.00'],
      ['燃 油', '2.00'],
      ['金 额', '108.00元'],
    ]
    expect(read(...slip, ...pairs(40, 220, ...fares))).toMatchObject([{ totalAmount: '108.00' }])
  })

  it('is not drawn by who printed it', () => {
    const slip = head(40, '云岫省出租汽车', '客运专用发票', '151011870125', '84102763')
    const [paper] = read(...slip, ...pairs(40, 220, ...meter), at(40, 640, '澄江安正印务有限公司', 14))
    expect(paper).not.toHaveProperty('sellerName')
  })

  it('is one of two side by side where only one of them is titled', () => {
    const slip = head(40, '云岫省出租汽车', '客运专用发票', '151011870125', '84102763')
    const other = head(540, '澄江市出租汽车', '车费', '132011873501', '11580246')
    const fare: [string, string][] = [
      ['车 号', '澄B·71X26'],
      ['日 期', '2019-05-09'],
      ['金 额', '108.00元'],
    ]
    expect(read(...slip, ...pairs(40, 220, ...meter), company, ...other, ...pairs(540, 232, ...fare))).toMatchObject([
      paid,
      { invoiceNumber: '11580246', issueDate: '2019-05-09', totalAmount: '108.00' },
    ])
  })
})

test('a toll receipt is titled by two lines, and stands beside another that has no title of its own', () => {
  const slip = (x: number, title: [string, string], code: string, number: string, ...rest: string[]) => [
    at(x, 30, title[0], 18),
    at(x + 20, 52, title[1], 18),
    ...lines(x, 110, `发票代码:${code}`, `发票号码:${number}`, ...rest),
  ]
  const found = read(
    ...slip(
      40,
      ['云岫省高速公路联网收费', '通行费专用发票'],
      '141001920830',
      '27715093',
      '入口站:云岫西',
      '金额:30.00元',
    ),
    ...slip(440, ['澄江省收费公路通行费', '统一发票'], '114001972217', '60038842', '入口 平遥', '实收 112.00 现金'),
    ...slip(840, ['梧桐省车辆通行费', '定额发票(桥隧)'], '133001820109', '08814420', '壹拾伍元整', '￥15.00'),
  )
  expect(found).toMatchObject([
    { invoiceType: 'toll', invoiceNumber: '27715093', totalAmount: '30.00' },
    { invoiceType: 'toll', invoiceNumber: '60038842', totalAmount: '112.00' },
    { invoiceNumber: '08814420', totalAmount: '15.00' },
  ])
})

test('slips glued below a claim form are read each for itself', () => {
  const form = [
    at(500, 20, '差旅费报销单', 30),
    ...lines(60, 60, '部门:勘测二所', '出差人 钱多多 补助 378.00 领款人:钱多多'),
  ]
  const slip = (x: number, y: number, code: string, number: string, price: string) => [
    ...lines(x, y, `发票代码 ${code}`, `发票号码 ${number}`),
    at(x, y + 120, '票价', 18),
    at(x + 100, y + 120, price, 18),
  ]
  const found = read(
    ...form,
    at(60, 340, '云岫市道路旅客运输车票', 20),
    ...slip(60, 380, '145002110206', '36617205', '68.00'),
    at(640, 340, '澄江市通用定额发票', 20),
    ...slip(640, 380, '145001920140', '20973318', '￥10.00'),
  )
  expect(found).toMatchObject([
    { invoiceNumber: '36617205', totalAmount: '68.00' },
    { invoiceNumber: '20973318', totalAmount: '10.00' },
  ])
})

test('two digital invoices are two where one title lost its bracket and the other was not read', () => {
  const ticket = (y: number, title: string, number: string, price: string) => [
    at(420, y, title, 26),
    ...lines(60, y + 60, `发票号码:${number}`, '云岫站 G2207 澄江站', '2025年02月14日 15:18开 06车14F号 二等座', price),
    at(800, y + 60, '开票日期:2025年02月20日', 18),
  ]
  const found = layoutText(
    [
      ...ticket(40, '电子发票铁路电子客票)', '25419169118000372846', '票价:￥239.50'),
      ...ticket(900, '电发票铁客', '25239169220000081164', '票价:￥69.50'),
    ],
    { width: 1240, height: 1754 },
  )
  expect(found.map(({ invoice }) => invoice)).toMatchObject([
    {
      invoiceType: 'rail',
      invoiceTitle: '电子发票（铁路电子客票）',
      invoiceNumber: '25419169118000372846',
      totalAmount: '239.50',
    },
    { invoiceNumber: '25239169220000081164', totalAmount: '69.50' },
  ])
})

test('the ticket that was given back is no second one, however its letters are drawn', () => {
  const ticket = [
    at(400, 40, '电子发票(铁路电子客票)', 26),
    ...spelled(60, 120, '发票号码:26339280244278085999', 18, 18),
    at(800, 120, '开票日期:2026年09月20日', 18),
    ...spelled(60, 300, '原发票号码:26339280244278085262', 18, 18),
    at(60, 400, '退票费:￥4.00', 20),
    at(60, 450, '3301001997****7212 钱多多', 18),
  ]
  expect(read(...ticket)).toMatchObject([{ invoiceNumber: '26339280244278085999', totalAmount: '4.00' }])
})

test('a claim form that lists the numbers of its invoices is none of them', () => {
  const listed = [
    at(400, 20, '费用报销单', 30),
    ...lines(60, 100, '发票号码:25419169118000372846', '开票日期:2025年02月20日 金额:239.50'),
    ...lines(60, 400, '发票号码:25239169220000081164', '开票日期:2025年02月21日 金额:69.50'),
  ]
  expect(read(...listed)).toEqual([])
})

test('the printed unit of every place and the line below say one sum', () => {
  const form = [
    at(300, 20, '云岫省国家税务局通用手工发票', 24),
    ...lines(60, 60, '发票代码 113001530726', '发票号码 01447385', '开票日期: 2016年9月3日', '付款单位: 云岫镇中学'),
    ...lines(60, 204, '收款单位名称(盖章): 澄江国林百货门市部', '收款单位税号: 92130207MA9WMQN770'),
    ...lines(
      60,
      300,
      '合计人民币(大写) 零万壹仟玖佰柒拾陆元零角零分',
      '合计金额(小写): ￥1976.00',
      '备注:',
      '开票人: 钱多多',
    ),
  ]
  expect(read(...form)).toMatchObject([
    {
      totalAmount: '1976.00',
      buyerName: '云岫镇中学',
      sellerName: '澄江国林百货门市部',
      sellerTaxId: '92130207MA9WMQN770',
    },
  ])
})

describe('papers of unlike kinds on one sheet', () => {
  const coach = [
    at(300, 30, '云岫省道路旅客运输统一车票(汽车客票)', 20),
    at(700, 60, '发票代码:152001900206', 16),
    at(700, 84, '发票号码:73300915', 16),
    at(200, 100, '云岫→澄江东客运中心', 22),
    at(60, 158, '乘车日期', 16),
    at(220, 158, '开车时间', 16),
    at(340, 158, '座号', 16),
    at(460, 158, '票价', 16),
    at(60, 182, '2020-11-15', 16),
    at(220, 182, '13:40', 16),
    at(340, 182, '09', 16),
    at(460, 182, '42.00元', 16),
    at(60, 218, '姓名:钱多多 证件:5226251991****1828', 16),
    at(60, 250, '承运单位:云岫苗岭客运有限责任公司', 16),
  ]
  const second = [
    at(300, 387, '澄江省道路客运电子客票', 20),
    at(700, 384, '发票代码:036002000412', 16),
    at(700, 404, '发票号码:24710383', 16),
    at(700, 424, '开票日期:2021年05月03日', 16),
    at(60, 480, '旅客姓名', 16),
    at(200, 480, '孙小满', 16),
    at(60, 510, '出发车站', 16),
    at(200, 510, '澄江客运总站', 16),
    at(460, 510, '到达车站', 16),
    at(560, 510, '梧桐汽车站', 16),
    at(60, 540, '乘车日期', 16),
    at(200, 540, '2021-05-02', 16),
    at(60, 600, '票价', 16),
    at(200, 600, '￥35.00', 16),
    at(60, 680, '承运人:澄江长运汽车运输集团有限公司', 16),
  ]

  it('are told apart by their numbers', () => {
    expect(read(...coach, ...second)).toMatchObject([
      {
        invoiceNumber: '73300915',
        departure: '云岫',
        destination: '澄江东客运中心',
        travelDate: '2020-11-15',
        seat: '09',
        totalAmount: '42.00',
        passengerName: '钱多多',
        sellerName: '云岫苗岭客运有限责任公司',
      },
      {
        invoiceNumber: '24710383',
        issueDate: '2021-05-03',
        passengerName: '孙小满',
        departure: '澄江客运总站',
        destination: '梧桐汽车站',
        travelDate: '2021-05-02',
        totalAmount: '35.00',
        sellerName: '澄江长运汽车运输集团有限公司',
      },
    ])
  })

  it('stay one where the second number is that of the invoice it corrects', () => {
    const red = [
      at(300, 30, '云岫省道路客运统一车票', 20),
      at(60, 60, '发票代码:152001900206', 16),
      at(60, 84, '发票号码:73300915', 16),
      at(60, 158, '票价', 16),
      at(200, 158, '-42.00元', 16),
      at(60, 300, '对应正数发票代码:152001900200发票号码:73300001', 16),
    ]
    expect(read(...red)).toMatchObject([{ invoiceNumber: '73300915', totalAmount: '-42.00' }])
  })
})

test('a receipt of a fixed amount is nobody’s “盖章有效”', () => {
  const slip = [
    at(140, 42, '云岫省国家税务局通用定额发票', 26),
    ...lines(54, 145, '发票代码 144001501530', '发票号码 38170625'),
    at(246, 222, '伍拾元整', 40),
    at(54, 302, '收款单位（盖章有效）', 16),
    at(470, 302, '开票日期:  年  月  日', 14),
  ]
  const [paper] = read(...slip)
  expect(paper).toMatchObject({ invoiceType: 'quota', totalAmountInWords: '伍拾元整' })
  expect(paper).not.toHaveProperty('sellerName')
})

test('what was given back of a train ticket is its amount, not the fare it had', () => {
  const ticket = [
    at(130, 873, 'A052938', 22),
    at(330, 905, '退票费报销凭证', 34),
    ...lines(130, 955, '原票: 2023年10月04日 D3981次', '云岫南—澄江  03车012B号 二等座'),
    at(130, 1027, '原票价: ￥145.0元    退票日期: 2023年10月03日', 20),
    at(130, 1060, '退票费: ￥29.0元', 26),
    at(130, 1100, '5301022001****3319 钱多多', 20),
    at(130, 1130, '53901320101003A052938', 18),
  ]
  expect(layoutText(ticket, { width: 1240, height: 1754 })[0]?.invoice).toMatchObject({
    invoiceNumber: 'A052938',
    totalAmount: '29.00',
  })
})
