import { expect, test } from 'vitest'
import { nearLabels } from '../../../../extension/fill/collect/near-labels.ts'

const box = (left: number, top: number, width = 160, height = 24) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const text = (words: string, left: number, top: number) => ({ text: words, ...box(left, top, 14 * words.length, 18) })

type Named = [words: string, ...place: [number, number, number?, number?]][]

/** The names of boxes by place, in their order. */
function named(boxes: readonly ReturnType<typeof box>[], texts: readonly ReturnType<typeof text>[]) {
  const found = nearLabels(boxes, boxes, texts)
  return boxes.map((each) => found.get(each))
}

test('a box is named by the text before it in its row, in whatever order the page has them', () => {
  const places: Named = [
    ['发票号', 10, 20],
    ['开票日期', 300, 20],
    ['备注', 10, 60],
  ]
  const texts = places.map(([words, left, top]) => text(words, left, top + 3))
  expect(named([box(400, 20), box(100, 60, 300, 90), box(100, 20)], texts)).toEqual(['开票日期', '备注', '发票号'])
})

test('a box is named by the text right above it where names have rows of their own', () => {
  const texts = [text('发票号', 10, 10), text('金额', 200, 10), text('备注', 10, 70)]
  expect(named([box(10, 30), box(200, 30), box(10, 90)], texts)).toEqual(['发票号', '金额', '备注'])
})

test('where names stand behind boxes or below them, none is taken for that of the next', () => {
  const behind = [text('发票号', 190, 20), text('金额', 400, 20)]
  expect(named([box(10, 20), box(240, 20)], behind)).toEqual([undefined, undefined])
  const below = [text('发票号', 10, 46), text('金额', 10, 100)]
  expect(named([box(10, 20), box(10, 76)], below)).toEqual([undefined, undefined])
})

test('a text that belongs to another box more nearly names only that one', () => {
  const texts = [text('发票号', 10, 20)]
  expect(named([box(100, 20), box(280, 20)], texts)).toEqual(['发票号', undefined])
  const two = [text('发票信息', 10, 10)]
  expect(named([box(10, 30, 30), box(44, 30, 30)], two)).toEqual([undefined, undefined])
})

test('a currency drawn before a box is not its name', () => {
  const texts = [text('Total amount', 10, 10), text('CN¥', 12, 33)]
  expect(named([box(60, 30)], texts.slice(1))).toEqual([undefined])
  expect(named([box(60, 30)], texts)).toEqual(['Total amount'])
})

test('a unit behind a box is no name behind it', () => {
  const texts = [text('金额', 10, 20), text('元', 270, 20)]
  expect(named([box(100, 20)], texts)).toEqual(['金额'])
})
