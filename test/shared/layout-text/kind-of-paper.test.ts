import { expect, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './digital-pages.ts'
import { at } from './page.ts'

const read = (items: readonly TextItem[]) => layoutText(items, digitalSize).map(({ invoice }) => invoice)
const reworded = (from: string, to: string) =>
  digitalNormal.map((item) => (item.text.includes(from) ? { ...item, text: item.text.replace(from, to) } : item))

test.each([
  ['餐费', '代订铁路电子客票'],
  ['餐费', '定额发票印刷'],
  ['餐费', '代订航空运输电子客票行程单'],
])('goods %s called %s make no ticket of an invoice', (from, to) => {
  const [invoice] = read(reworded(`*${from}`, `*${to}`))
  expect(invoice).toMatchObject({ invoiceType: 'digital_normal', totalAmount: '406.00', taxAmount: '22.98' })
  expect(invoice?.items[0]?.name).toContain(to)
})

test.each(['杭州市财政局票据管理中心', '杭州机动车销售统一发票代理有限公司', '杭州出租汽车发票服务部'])(
  'a buyer %s leaves the kind as the title says',
  (buyer) => {
    const [invoice] = read(reworded('杭州云杉软件有限公司', buyer))
    expect(invoice).toEqual({ ...digitalExpected, buyerName: buyer })
  },
)

test.each([
  '行程单号：7840000012345 杭州-广州 CZ3417',
  '旅客姓名：王小明 航班号：CZ3417 民航发展基金 50.00',
  '车辆识别代号/车架号码：LSXH0000000000017 厂牌型号：星河牌 限乘人数：5',
  '卖方单位/个人：王小明 登记证号：330000000001',
  '附航空运输电子客票行程单',
  '入口：杭州 出口：宁波',
])('a remark %j is a remark', (remark) => {
  const [invoice] = read(reworded('订单号：A-1024', remark))
  expect(invoice).toMatchObject({ ...digitalExpected, remark: expect.anything() })
})

test('without its title an invoice is known by its frame', () => {
  const untitled = digitalNormal.filter(({ text }) => !text.startsWith('电子发票'))
  const [invoice] = read([...untitled, at(36, 320, '附：航空运输电子客票行程单')])
  expect(invoice).toMatchObject({ totalAmount: '406.00', buyerName: '杭州云杉软件有限公司' })
  expect(invoice?.invoiceType).not.toBe('air')
})
