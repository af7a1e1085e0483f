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
