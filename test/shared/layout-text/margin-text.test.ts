import { expect, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { legacyElectronic, legacySize } from './legacy-pages.ts'
import { at, upright } from './page.ts'

const photographed = (items: readonly TextItem[]) => items.map((item) => ({ ...item, confidence: 0.95 }))
const read = (items: readonly TextItem[]) => layoutText(items, legacySize)[0]?.invoice

/** The form without the upright words of its boxes, which a reader of pictures may not make out. */
const unnamed = legacyElectronic.filter(({ text, box }) => !(box.x === 24 && '购买方销售方'.includes(text)))

test.each([
  ['beside the seller', upright(598, 230, '第三联发票联购买方记账凭证', 12)],
  ['beside the buyer', upright(598, 40, '第一联记账联销售方记账凭证', 12)],
  ['at the left', upright(4, 120, '税总函二零二一某某印务有限公司', 12)],
])('upright words of the margin change nothing: %s', (_, margin) => {
  const form = photographed(unnamed)
  expect(read([...form, ...photographed(margin)])).toEqual(read(form))
})

test('figures on their side among upright words of the margin are none of the goods', () => {
  const turned = (y: number, text: string): TextItem => ({
    text,
    box: { x: 4, y, width: 9, height: text.length * 4.5 },
  })
  const margin = [
    ...upright(4, 120, '税总货劳函[', 10),
    turned(182, '2023'),
    ...upright(4, 202, ']', 10),
    turned(212, '45'),
    ...upright(4, 223, '号某某印务有限公司', 10),
  ]
  const goods = legacyElectronic.map((item) =>
    item.text.startsWith('*餐饮') ? { ...item, box: { ...item.box, x: 20, y: 186, width: 104 } } : item,
  )
  expect(read([...goods, ...margin])).toEqual(read(goods))
})

test('a column of single characters within the form is no margin', () => {
  const units = [...'次台米套只盒']
    .map((unit, at) => upright(252, 166 + at * 14, unit)[0])
    .flatMap((item) => item ?? [])
  const [first] = read(photographed([...legacyElectronic.filter(({ text }) => text !== '次'), ...units]))?.items ?? []
  expect(first?.unit).toMatch(/^次/)
})

test('the first signs of labels set widely are no margin', () => {
  const labels = ['车号', '日期', '上车', '下车', '单价', '里程', '金额']
  const values = ['沪FA8321', '2019-03-08', '08:12', '08:49', '2.50', '13.6', '46.30']
  const items = [
    at(80, 30, '上海市出租汽车统一车费发票', 22),
    at(80, 64, '发票代码 131001951123', 22),
    at(80, 98, '发票号码 40126688', 22),
    ...labels.flatMap(([first = '', second = ''], index) => [
      at(80, 132 + index * 34, first, 22),
      at(130, 132 + index * 34, second, 22),
      at(250, 132 + index * 34, values[index] ?? '', 22),
    ]),
  ]
  const [found] = layoutText(photographed(items), { width: 420, height: 400 })
  expect(found?.invoice).toMatchObject({ totalAmount: '46.30', issueDate: '2019-03-08' })
})
