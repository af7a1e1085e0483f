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

test('takes the place for a stamp on a quota invoice for no name', () => {
  const stamped = [...twoQuotas, at(20, 200, '收款单位（盖章）')]
  for (const { invoice } of layoutText(stamped, quotaSize)) expect(invoice.sellerName ?? '').not.toContain('章')
})
