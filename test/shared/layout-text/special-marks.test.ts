import { expect, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './digital-pages.ts'
import { at } from './page.ts'
import { quotaSize, rail, railSize, twoQuotas } from './ticket-pages.ts'

const read = (items: readonly TextItem[], size = digitalSize) => layoutText(items, size)[0]?.invoice
const reworded = (items: readonly TextItem[], from: string, to: string) =>
  items.map((item) => (item.text === from ? { ...item, text: to } : item))

test('keeps the table of a let estate out of the lines above it', () => {
  const heads = [at(24, 210, '不动产地址'), at(200, 210, '租赁期起止'), at(400, 210, '跨地（市）标志')]
  const row = [at(24, 224, '浙江省杭州市样例区样例路1号'), at(190, 224, '2025-01-01 2025-03-31'), at(410, 224, '否')]
  expect(read([...digitalNormal, ...heads, ...row])).toEqual(digitalExpected)
})

test('puts a place that runs over two lines of the small table together', () => {
  const columns = [24, 100, 200, 280, 370]
  const line = (y: number, cells: string[]) =>
    cells.flatMap((cell, column) => (cell ? [at(columns[column] ?? 0, y, cell)] : []))
  const table = [
    ...line(206, ['出行人', '出行日期', '出发地', '到达地', '交通工具类型']),
    ...line(220, ['钱多多', '2025-03-10', '杭州市', '上海市', '公路客运']),
    ...line(230, ['', '', '', '浦东新区', '']),
  ]
  const trip = { passengerName: '钱多多', departure: '杭州市', destination: '上海市浦东新区', vehicleKind: '公路客运' }
  expect(read([...digitalNormal, ...table])).toMatchObject({ ...digitalExpected, ...trip, travelDate: '2025-03-10' })
})

test('several who travel together go the same way on the same day, and none of them is the passenger', () => {
  const columns = [24, 100, 200, 280, 370]
  const line = (y: number, cells: string[]) => cells.map((cell, column) => at(columns[column] ?? 0, y, cell))
  const table = [
    ...line(206, ['出行人', '出行日期', '出发地', '到达地', '交通工具类型']),
    ...line(220, ['钱多多', '2025-03-10', '云岫市', '澄江县', '公路客运']),
    ...line(232, ['周小样', '2025-03-10', '云岫市', '澄江县', '公路客运']),
  ]
  const invoice = read([...digitalNormal, ...table])
  expect(invoice).toMatchObject({ departure: '云岫市', destination: '澄江县', travelDate: '2025-03-10' })
  expect(invoice).not.toHaveProperty('passengerName')
})

test.each([
  ['入口站名称：样例东站；出口站名称：样例西站；车型：一型客车；', ''],
  ['入口：样例东站,出口：样例西站', '车型：一型客车,'],
])('a toll bill says %s %s between its sums and its foot', (first, second) => {
  const items = [
    at(150, 20, '样例省车辆通行费票据（电子）', 16),
    at(30, 50, '票据代码：37060124'),
    at(400, 50, '票据号码：0012345678'),
    at(30, 66, '交款人：钱多多'),
    at(40, 280, '金额合计（大写）壹拾元整'),
    at(340, 280, '（小写）10.00'),
    at(40, 300, first),
    at(40, 314, second),
    at(30, 350, '收款单位（章）：样例高速公路公司'),
  ]
  expect(read(items)).toMatchObject({
    invoiceType: 'fiscal',
    entrance: '样例东站',
    exit: '样例西站',
    passageVehicleKind: '一型客车',
  })
})

test('an electronic receipt of a fiscal kind is a bill, not a plain receipt', () => {
  const items = [
    at(150, 20, '工会经费收入专用收据（电子）', 16),
    at(30, 50, '票据代码：37060124'),
    at(400, 50, '票据号码：0012345678'),
    at(30, 66, '交款人：钱多多'),
    at(340, 280, '（小写）10.00'),
  ]
  expect(read(items)).toMatchObject({ invoiceType: 'fiscal', invoiceCode: '37060124', totalAmount: '10.00' })
})

test('shows signs of one piece as they are printed', () => {
  const items = reworded(reworded(digitalNormal, '次', '㎡'), '*餐饮服务*餐费', '*汽油*92号（ⅥB）①')
  expect(read(items)?.items[0]).toMatchObject({ name: '*汽油*92号（ⅥB）①', unit: '㎡' })
})

test('tells the class of a ticket without a seat from the words 无座', () => {
  const seat = rail.find(({ text }) => /车.*号/.test(text))!
  const standing = rail.map((item) => (item === seat ? { ...item, text: item.text.replace(/车.*号/, '车无座') } : item))
  const plain = read(rail, railSize)
  expect(read(standing, railSize)).toMatchObject({ seatClass: plain?.seatClass, seat: expect.stringMatching(/无座$/) })
})

test.each(['羊50', '50', '#50.00'])('reads %s as the value of a quota invoice, as its words say', (figure) => {
  const [first] = layoutText(reworded(twoQuotas, '￥50.00', figure), quotaSize)
  expect(first?.invoice.totalAmount).toBe('50.00')
  const [other] = layoutText(reworded(twoQuotas, '￥50.00', figure.replace('50', '60')), quotaSize)
  expect(other?.invoice.totalAmount).not.toBe('50.00')
})

test('takes the place for a stamp on a quota invoice for no name', () => {
  const stamped = [...twoQuotas, at(20, 200, '收款单位（盖章）')]
  for (const { invoice } of layoutText(stamped, quotaSize)) expect(invoice.sellerName ?? '').not.toContain('章')
})
