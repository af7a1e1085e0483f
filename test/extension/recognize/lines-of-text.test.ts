import { expect, test } from 'vitest'
import { linesOfText } from '../../../extension/recognize/lines-of-text.ts'

const dot = (at: number) => ({ text: '点', box: { x: at, y: 10, width: 1, height: 1 } })

test('a page gives its lines as a person reads them', () => {
  const items = [dot(3), dot(1), { text: '下', box: { x: 1, y: 20, width: 1, height: 1 } }]
  expect(linesOfText(items).map(({ text }) => text)).toEqual(['点点', '下'])
})

test('a page with more text than a page can hold gives none, and keeps nobody waiting', () => {
  expect(linesOfText(Array.from({ length: 200_000 }, (_, at) => dot(at)))).toEqual([])
})
