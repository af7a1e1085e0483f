import { expect, it } from 'vitest'
import { mendSigns, sureness } from '../../../../extension/recognize/ocr/mend-signs.ts'

it.each([
  ['V1,234.50', '¥1,234.50'],
  ['B62.92', '¥62.92'],
  ['羊62.92', '¥62.92'],
  ['N012345678', 'No12345678'],
  ['称：甲公司', '名称：甲公司'],
  ['申称：甲公司', '名称：甲公司'],
  ['名格：甲公司', '名称：甲公司'],
  ['V279.00元', '¥279.00元'],
  ['小写B61430.26', '小写¥61430.26'],
])('reads %s as %s', (read, meant) => expect(mendSigns(read)).toBe(meant))

it.each(['B1234567', 'V12', 'N01234', '名称：甲公司', '全称：甲公司', 'B2024.013'])('leaves %s as it is', (text) =>
  expect(mendSigns(text)).toBe(text),
)

it('takes two forms of one sign for one, and two characters for a doubt', () => {
  const read = (character: string, second: string) =>
    sureness({ character, confidence: 0.5, second: { character: second, confidence: 0.4 }, start: 0, end: 1 })
  expect(read('￥', '¥')).toBeCloseTo(0.9)
  expect(read('日', '目')).toBe(0.5)
})
