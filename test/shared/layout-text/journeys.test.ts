import { describe, expect, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { at, endingAt } from './page.ts'

const size = { width: 640, height: 340 }
const read = (items: TextItem[]) => layoutText(items, size)[0]?.invoice

/** An itinerary's frame; figures end at the right of their cells, as the form has them. */
const itinerary = (legs: TextItem[]) => [
  at(180, 20, '电子发票（航空运输电子客票行程单）', 14),
  at(430, 50, '发票号码：26448784110000012345'),
  at(43, 72, '旅客姓名'),
  at(166, 72, '有效身份证件号码'),
  at(43, 84, '王小样'),
  at(167, 84, '110105******190002X'),
  ...['承运人', '航班号', '座位等级', '日期', '时间', '客票级别/客票类别', '免费行李'].map((head, index) =>
    at([150, 195, 232, 290, 340, 380, 500][index] ?? 0, 100, head),
  ),
  ...legs,
  ...['票价', '燃油附加费', '增值税税率', '增值税税额', '民航发展基金', '其他税费', '合计'].map((head, index) =>
    at([150, 200, 262, 330, 400, 470, 540][index] ?? 0, 240, head),
  ),
  ...['CNY 1200.00', 'CNY 60.00', '9%', 'CNY 104.04', 'CNY 100.00', 'CNY 0.00', 'CNY 1464.04'].map((value, index) =>
    endingAt([195, 255, 320, 390, 460, 530, 620][index] ?? 0, 252, value),
  ),
  at(42, 270, '电子客票号码：7840000012345'),
  at(480, 285, '填开日期：2026-03-03'),
  at(42, 300, '购买方名称：杭州样例科技有限公司'),
]
const flight = (y: number, carrier: string, number: string, seat: string, day: string, time: string) => [
  at(152, y, carrier),
  at(194, y, number),
  at(243, y, seat),
  at(270, y, day),
  at(338, y, time),
  at(400, y, 'YID00R2'),
  at(505, y, '20K'),
]

describe('an air itinerary', () => {
  test('of two flights begins with the first, ends where the second does, and knows both', () => {
    const legs = [
      at(42, 120, '自：HGH 杭州'),
      ...flight(120, '样例', 'YL3379', 'Z', '2026-03-15', '08:30'),
      at(42, 142, '至：CAN 广州'),
      ...flight(142, '示航', '9Y801', 'Y', '2026-03-18', '21:05'),
      at(42, 164, '至：PEK 北京首都'),
      at(42, 186, '至：VOID'),
    ]
    expect(read(itinerary(legs))).toMatchObject({
      departure: 'HGH 杭州',
      destination: 'PEK 北京首都',
      carrier: '样例',
      vehicleNumber: 'YL3379',
      travelDate: '2026-03-15',
      totalAmount: '1464.04',
      legs: [
        {
          departure: 'HGH 杭州',
          destination: 'CAN 广州',
          carrier: '样例',
          vehicleNumber: 'YL3379',
          seatClass: 'Z',
          travelDate: '2026-03-15',
          departureTime: '08:30',
        },
        {
          departure: 'CAN 广州',
          destination: 'PEK 北京首都',
          carrier: '示航',
          vehicleNumber: '9Y801',
          seatClass: 'Y',
          travelDate: '2026-03-18',
          departureTime: '21:05',
        },
      ],
    })
  })

  test('of one flight has no legs, however many empty lines follow', () => {
    const legs = [
      at(42, 120, '自：HGH 杭州'),
      ...flight(120, '样例', 'YL3379', 'Z', '2026-03-15', '08:30'),
      at(42, 142, '至：CAN 广州'),
      ...[164, 186, 208].map((y) => at(42, y, '至：')),
    ]
    const invoice = read(itinerary(legs))
    expect(invoice).toMatchObject({ departure: 'HGH 杭州', destination: 'CAN 广州', vehicleNumber: 'YL3379' })
    expect(invoice).not.toHaveProperty('legs')
  })

  test('keeps its station apart from a carrier that stands close to it', () => {
    const legs = [
      at(84, 120, '自：北京首都'),
      ...flight(120, '样例', 'YL3379', 'Z', '2026-03-15', '08:30'),
      at(84, 142, '至：上海虹桥'),
      at(152, 142, 'VOID'),
    ]
    expect(read(itinerary(legs))).toMatchObject({ departure: '北京首都', destination: '上海虹桥', carrier: '样例' })
  })

  test('names a place behind its terminal', () => {
    const legs = [
      at(42, 120, '自：T3 云岫'),
      ...flight(120, '样例', 'YL3379', 'Z', '2026-03-15', '08:30'),
      at(42, 142, '至：T2 澄江'),
    ]
    expect(read(itinerary(legs))).toMatchObject({ departure: '云岫', destination: '澄江' })
  })

  test('names its places below a head of their own, without a word before each', () => {
    const legs = [
      at(42, 100, '自/至'),
      at(42, 120, '杭州萧山 T3'),
      ...flight(120, '样例', 'YL3379', 'Z', '2026-03-15', '08:30'),
      at(42, 142, '昆明长水'),
      ...flight(142, '示航', 'MU5917', 'Y', '2026-03-15', '13:10'),
      at(42, 164, '芒市'),
      at(152, 164, '-VOID-'),
    ]
    expect(read(itinerary(legs))).toMatchObject({
      departure: '杭州萧山 T3',
      destination: '芒市',
      legs: [
        { departure: '杭州萧山 T3', destination: '昆明长水', vehicleNumber: 'YL3379' },
        { departure: '昆明长水', destination: '芒市', vehicleNumber: 'MU5917', departureTime: '13:10' },
      ],
    })
  })

  test('of three flights keeps each with its own day and carrier', () => {
    const stations = ['上海虹桥T2', '成都天府', '昆明', '上海浦东']
    const legs = stations.flatMap((station, index) => [
      at(42, 120 + index * 22, `${index === 0 ? '自' : '至'}：${station}`),
      ...(index < 3
        ? flight(120 + index * 22, `样航${index}`, `YL100${index}`, 'M', `2026-04-0${index + 1}`, `1${index}:20`)
        : []),
    ])
    const invoice = read(itinerary(legs))
    expect(invoice?.legs?.map((leg) => [leg.departure, leg.destination, leg.carrier, leg.travelDate])).toEqual([
      ['上海虹桥T2', '成都天府', '样航0', '2026-04-01'],
      ['成都天府', '昆明', '样航1', '2026-04-02'],
      ['昆明', '上海浦东', '样航2', '2026-04-03'],
    ])
    expect(invoice).toMatchObject({ departure: '上海虹桥T2', destination: '上海浦东', departureTime: '10:20' })
  })
})

const ticket = (middle: TextItem[]) => [
  at(200, 20, '电子发票（铁路电子客票）', 14),
  at(40, 50, '发票号码：26339116804000012345'),
  at(440, 50, '开票日期：2026年03月20日'),
  at(70, 90, '杭州东站', 14),
  at(270, 90, 'G7349', 14),
  at(430, 90, '上海虹桥站', 14),
  at(40, 120, '2026年03月18日 14:05开'),
  at(360, 120, '05车12F号 二等座'),
  ...middle,
  at(40, 220, '3301061990****0012 王小样'),
  at(40, 250, '电子客票号：339116804000123456789'),
  at(40, 280, '购买方名称：杭州样例科技有限公司'),
  at(340, 280, '统一社会信用代码：91330106MA00000X1X'),
]

describe('a train ticket', () => {
  test.each([
    ['given back', '退票费：￥19.00'],
    ['changed', '改签费：￥19.00'],
  ])('%s says what that cost, its net, rate and tax, and the ticket it was', (_, fee) => {
    const middle = [
      at(40, 150, fee),
      at(160, 150, '不含税金额：￥17.92'),
      at(320, 150, '税率：6%'),
      at(420, 150, '税额：￥1.08'),
      at(40, 180, '原发票号码：26339116804000054321'),
    ]
    const invoice = read(ticket(middle))
    expect(invoice).toMatchObject({
      invoiceType: 'rail',
      invoiceNumber: '26339116804000012345',
      totalAmount: '19.00',
      amountExcludingTax: '17.92',
      taxRate: '6%',
      taxAmount: '1.08',
      redOriginalNumber: '26339116804000054321',
    })
    expect(invoice?.fare).toBeUndefined()
  })

  test('that also prints the fare it had costs what giving it back cost', () => {
    const middle = [at(40, 150, '票价：￥95.00'), at(160, 150, '退票费：￥19.00')]
    expect(read(ticket(middle))).toMatchObject({ fare: '95.00', totalAmount: '19.00' })
  })

  test('that was changed costs the fare it has now, whatever was given back', () => {
    const middle = [at(40, 150, '票价：￥95.00'), at(160, 150, '差额退款：￥5.00')]
    expect(read(ticket(middle))).toMatchObject({ fare: '95.00', totalAmount: '95.00' })
    expect(read(ticket([at(40, 150, '差额：￥5.00')]))).toMatchObject({ totalAmount: '5.00' })
  })

  test('that is used costs its fare', () => {
    expect(read(ticket([at(40, 150, '票价：￥95.00')]))).toMatchObject({ fare: '95.00', totalAmount: '95.00' })
  })
})
