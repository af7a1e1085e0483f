import { expect, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './digital-pages.ts'
import { legacyElectronic, legacyExpected, legacySize } from './legacy-pages.ts'
import { at, endingAt } from './page.ts'

const read = (items: readonly TextItem[], size = digitalSize) => layoutText(items, size).map(({ invoice }) => invoice)
const reworded = (items: readonly TextItem[], from: string, to: string) =>
  items.map((item) => (item.text.includes(from) ? { ...item, text: item.text.replace(from, to) } : item))

test.each(['合计金额备注展位', '小计机租赁', '总计划编制', '小计', '价税合计系统', '大写小写练习'])(
  'goods called %s do not end the table',
  (name) => {
    const [invoice] = read(reworded(digitalNormal, '*餐费', `*${name}`))
    expect(invoice?.items[0]?.name).toBe(`*餐饮服务*${name}`)
    expect(invoice).toMatchObject({ taxRate: '6%', amountExcludingTax: '383.02', taxAmount: '22.98' })
  },
)

test.each([
  [['保险单号', '车牌号/船舶登记号', '税款所属期', '代收车船税金额', '滞纳金金额', '金额合计']],
  [['不动产单元代码', '不动产地址', '跨地市标志', '核定计税价格', '实际成交含税金额']],
  [['患者姓名', '性别', '就诊日期', '门诊号', '医保类型']],
])('the small table %j below the lines is none of them', (heads) => {
  const table = heads.flatMap((head, column) => [
    at(24 + column * 92, 212, head),
    at(30 + column * 92, 226, `A${column}0.00`),
  ])
  expect(read([...digitalNormal, ...table])).toEqual([digitalExpected])
})

test('net and tax are those of the invoice, whatever an itinerary on the same sheet adds up', () => {
  const itinerary = [
    at(230, 420, '滴滴出行行程单', 16),
    ...['序号', '上车时间', '起点', '终点', '金额'].map((head, column) => at(40 + column * 100, 450, head)),
    at(40, 470, '合计'),
    endingAt(480, 470, '99.00'),
    endingAt(560, 470, '88.00'),
  ]
  const [invoice] = read([...digitalNormal, ...itinerary], { width: 595, height: 842 })
  expect(invoice).toMatchObject({ amountExcludingTax: '383.02', taxAmount: '22.98', totalAmount: '406.00' })
})

test('of three amounts beside 合计 the two under their heads are net and tax', () => {
  const [invoice] = read([...digitalNormal, endingAt(372, 250, '333.02')])
  expect(invoice).toMatchObject({ amountExcludingTax: '383.02', taxAmount: '22.98' })
})

test.each(['代开', '税务代开'])('%s beside the title says who issued it', (mark) => {
  expect(read([...digitalNormal, at(85, 17, mark)])[0]).toMatchObject({ agentIssued: 'yes' })
})

test('signs that overlap at the foot leave the names on their line', () => {
  const foot = [at(450, 376, '销售方：（'), at(492, 376.1, '章）')]
  const moved = legacyElectronic
    .filter(({ text }) => !text.startsWith('销售方:'))
    .map((item) => (item.box.y === 375 ? { ...item, box: { ...item.box, y: 376.1, height: 9 } } : item))
  expect(read([...moved, ...foot], legacySize)[0]).toMatchObject({ payee: '王小丫', reviewer: '李立', drawer: '赵元' })
})

test('an empty cell of the buyer takes neither the cipher nor a notice', () => {
  const address = legacyExpected.buyerAddressPhone
  const bank = legacyExpected.buyerBankAccount
  const empty = legacyElectronic.filter(({ text }) => text !== address && text !== bank && !/^[密码区]$/.test(text))
  const [invoice] = read([...empty, at(44, 145, '（提示：本发票可登录www.example.cn查验）')], legacySize)
  expect(invoice).not.toHaveProperty('buyerAddressPhone')
  expect(invoice).not.toHaveProperty('buyerBankAccount')
})

test.each([4, 6, 8])('print %d above its form leaves each value to its own label', (up) => {
  const isPrint = ({ text, box: { x, y } }: TextItem) => x === 120 && y > 80 && !/湖分店|有限公司西$/.test(text)
  const items = legacyElectronic
    .filter(({ text }) => text !== '湖分店')
    .map((item) => (isPrint(item) ? { ...item, box: { ...item.box, y: item.box.y - up } } : item))
  const { buyerAddressPhone, buyerBankAccount, sellerAddressPhone } = legacyExpected
  expect(read(items, legacySize)[0]).toMatchObject({ buyerAddressPhone, buyerBankAccount, sellerAddressPhone })
})

test('a run of thirteen digits is no amount', () => {
  const [invoice] = read(reworded(digitalNormal, '（小写）¥406.00', '（小写）7840000012345'))
  expect(invoice?.totalAmount).toBeUndefined()
})

test('a name set over the empty half of a wide colon stands on its label’s line', () => {
  const drawn = [
    at(20, 377, '开票', 9.5),
    at(39, 377, '人', 9.5),
    at(48.5, 377, '：', 9.5),
    at(54, 377.4, '钱多多', 9.1),
  ]
  expect(
    layoutText([...digitalNormal.filter(({ text }) => !/开票人/.test(text)), ...drawn], digitalSize)[0]?.invoice.drawer,
  ).toBe('钱多多')
})
