import { describe, expect, it, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { at, spelled } from './page.ts'

const size = { width: 860, height: 520 }
const lines = {
  top: [at(60, 20, 'T041827', 34), at(640, 20, '检票：12B', 26)],
  stations: [at(60, 80, '云岫南站', 40), at(380, 84, 'G7519', 36), at(620, 80, '澄江站', 40)],
  day: [at(60, 170, '2019年05月23日 14:06开', 26), at(600, 170, '07车11F号', 26)],
  price: [at(60, 210, '￥128.5元', 26), at(360, 210, '网', 26), at(620, 210, '二等座', 26)],
  limit: [at(60, 250, '限乘当日当次车', 26)],
  passenger: [at(60, 330, '3301061988****0027钱多多', 26)],
  foot: [at(100, 385, '买票请到12306 发货请到95306', 22), at(60, 460, '26075310110523T041827 云岫售', 26)],
}
const found = (changed: Partial<Record<keyof typeof lines, TextItem[]>>) =>
  layoutText(
    Object.values({ ...lines, ...changed })
      .flat()
      .map((item) => ({ ...item, confidence: 0.95 })),
    size,
  )
const ticket = (changed: Parameters<typeof found>[0] = {}) => found(changed)[0]?.invoice

const whole = {
  invoiceType: 'rail',
  departure: '云岫南',
  destination: '澄江',
  vehicleNumber: 'G7519',
  travelDate: '2019-05-23',
  departureTime: '14:06',
  seat: '07车11F号',
  seatClass: '二等座',
  totalAmount: '128.50',
  passengerIdNumber: '3301061988****0027',
  passengerName: '钱多多',
}

describe('a train ticket of paper', () => {
  it('has no title and is read by its forms', () => {
    expect(ticket()).toMatchObject(whole)
  })

  test.each([
    ['all in one piece', [at(60, 80, '云岫南站G7519澄江站', 38)]],
    ['one name with the train', [at(60, 80, '云岫南站G7519', 38), at(620, 80, '澄江站', 40)]],
    ['the train with one name', [at(60, 80, '云岫南站', 40), at(380, 80, 'G7519澄江站', 38)]],
    ['the train with 次', [at(60, 80, '云岫南站', 40), at(380, 84, 'G7519次', 36), at(620, 80, '澄江站', 40)]],
    [
      '站 in small type',
      [at(60, 80, '云岫南', 40), at(210, 90, '站', 24), ...lines.stations.slice(1, 2), at(620, 80, '澄江站', 40)],
    ],
    ['站 lost', [at(60, 80, '云岫南', 40), at(380, 84, 'G7519', 36), at(620, 80, '澄江', 40)]],
    ['one name a line lower', [...lines.stations.slice(0, 2), at(620, 104, '澄江站', 40)]],
  ])('has its stations and its train: %s', (_, stations) => {
    expect(ticket({ stations })).toMatchObject(whole)
  })

  test.each(['2019年05月23日14:06开', '2019年05月23日14.06开', '2019年05月23日 14:06'])('leaves at %s', (text) => {
    expect(ticket({ day: [at(60, 170, text, 26), at(600, 170, '07车11F号', 26)] })).toMatchObject(whole)
  })

  test.each(['128.5元', '半128.5元', '￥128。5元', '￥ 128.50'])('costs %s', (text) => {
    expect(ticket({ price: [at(60, 210, text, 26), at(620, 210, '二等座', 26)] })).toMatchObject(whole)
  })

  it('prints its fare, which is what it costs', () => {
    expect(ticket()).toMatchObject({ fare: '128.50', totalAmount: '128.50' })
  })

  it('costs nothing where the point of its price is lost', () => {
    expect(ticket({ price: [at(60, 210, '￥1285元', 26), at(620, 210, '二等座', 26)] })).not.toHaveProperty(
      'totalAmount',
    )
  })

  it('names its stations however wide their signs are set', () => {
    const stations = [
      ...spelled(60, 80, '云岫南站', 72, 40),
      at(400, 84, 'G7519', 36),
      ...spelled(580, 80, '澄江站', 74, 40),
    ]
    expect(ticket({ stations })).toMatchObject(whole)
  })

  it('has its passenger where the figures of the id were read in groups', () => {
    const passenger = [at(60, 330, '330 1061 988****00 27 钱多多', 26)]
    expect(ticket({ passenger })).toMatchObject(whole)
  })

  test.each(['3301061988***0027钱多多', '330106198****0027钱多多', '3301061988****027 钱多多'])(
    'has its passenger, however many stars and figures of the id were lost: %s',
    (text) => {
      expect(ticket({ passenger: [at(60, 330, text, 26)] })).toMatchObject({ passengerName: '钱多多' })
    },
  )

  it('has its passenger’s id with the day of birth masked alone', () => {
    const passenger = [at(60, 330, '330106198803****2X 钱多多', 26)]
    expect(ticket({ passenger })).toMatchObject({ passengerIdNumber: '330106198803****2X' })
  })

  it('takes no other line for the passenger', () => {
    expect(ticket({ passenger: [at(60, 330, '3301061988****0027', 26)] })).not.toHaveProperty('passengerName')
  })
})

test('a ticket given back says the day alone', () => {
  const day = [at(60, 170, '2019年05月23日', 26)]
  expect(ticket({ day })).toMatchObject({ travelDate: '2019-05-23' })
})

it('takes an order for a train ticket for no ticket', () => {
  const order = [
    '订单号 E123456789',
    'G7519 二等座 07车11F号',
    '检票口 12B',
    '3301061988****0027 钱多多',
    '￥128.5元 已支付',
  ]
  const items = order.map((text, index) => ({ ...at(40, 40 + index * 40, text, 20), confidence: 0.95 }))
  expect(layoutText(items, size)).toEqual([])
})

test('its number once more behind the long one begins no second ticket', () => {
  const foot = [at(60, 290, '26075310110523', 26), at(300, 290, 'T041827', 26), at(480, 290, '云岫售', 26)]
  expect(found({ foot }).map(({ invoice }) => invoice)).toMatchObject([{ ...whole, invoiceNumber: 'T041827' }])
})
