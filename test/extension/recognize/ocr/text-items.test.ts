import { expect, test } from 'vitest'
import { levelPage } from '../../../../extension/recognize/ocr/level.ts'
import type { ReadStrip } from '../../../../extension/recognize/ocr/read-strips.ts'
import { textItems } from '../../../../extension/recognize/ocr/text-items.ts'

/** A line of signs 20 wide that begins at x. */
const line = (x: number, y: number, text: string): ReadStrip => ({
  strip: { x: x + text.length * 10, y, width: text.length * 20, height: 26, angle: 0 },
  characters: [...text].map((character, at) => ({
    character,
    confidence: 0.99,
    second: { character: '', confidence: 0 },
    start: at / text.length,
    end: (at + 1) / text.length,
  })),
})

test('a sign that was found once more by itself where a text begins is no second one', () => {
  const lines = [line(100, 50, '云岫样例银行'), line(96, 50, '云'), line(400, 50, '云'), line(100, 90, '云')]
  const size = { width: 600, height: 400 }
  const page = levelPage(
    lines.map(({ strip }) => strip),
    size,
  )
  expect(textItems(lines, page).map(({ text }) => text)).toEqual(['云岫样例银行', '云', '云'])
})

const pieces = (...lines: ReadStrip[]) =>
  textItems(
    lines,
    levelPage(
      lines.map(({ strip }) => strip),
      { width: 600, height: 400 },
    ),
  ).map(({ text }) => text)

/** Signs whose middles stand at these places of a strip 26 high. */
const set = (text: string, ...middles: number[]): ReadStrip => {
  const width = (middles.at(-1) ?? 0) + 20
  const shown = line(50, 50, text)
  return {
    strip: { ...shown.strip, width },
    characters: shown.characters.map((one, at) => ({
      ...one,
      start: (middles[at] ?? 0) / width,
      end: (middles[at] ?? 0) / width,
    })),
  }
}

test.each([
  ['￥108.40', [12, 34, 51, 73, 90, 107, 124], ['￥108.40']],
  ['2019年05', [12, 34, 51, 68, 90, 108, 130], ['2019年05']],
  ['113.983%', [12, 22, 32, 40, 48, 58, 110, 122], ['113.98', '3%']],
  ['113.983.42', [12, 29, 46, 63, 80, 97, 134, 151, 168, 185], ['113.98', '3.42']],
  ['1234', [12, 40, 70, 100], ['1', '2', '3', '4']],
])('%s in wide figures is parted where it is empty, not where its figures stand apart', (text, places, expected) => {
  expect(pieces(set(text, ...places))).toEqual(expected)
})

test('a figure at the end of a label that the number beside it begins with is that number’s alone', () => {
  expect(pieces(line(100, 50, '号码：2'), line(162, 50, '24532'))).toEqual(['号码：', '24532'])
  expect(pieces(line(100, 50, '号码：2'), line(162, 50, '34532'))).toEqual(['号码：2', '34532'])
  expect(pieces(line(100, 50, '第号：2'), line(190, 50, '24532'))).toEqual(['第号：2', '24532'])
})
