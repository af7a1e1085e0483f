import { expect, test } from 'vitest'
import { lookThroughSeal } from '../../../../extension/recognize/ocr/look-through-seal.ts'
import { withoutRed } from '../../../../extension/recognize/ocr/without-red.ts'
import { engineReading, line, textsOf } from './one-line-engine.ts'

const [width, height] = [1200, 800]
const page = { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height }

const invoice = (title: string) => [
  line(400, 60, title, 0.99, 40),
  line(900, 60, '发票号码：25442000000123456789', 0.99, 12),
  line(900, 100, '开票日期：2025年03月14日', 0.99, 12),
  line(60, 640, '价税合计（大写）肆佰零陆圆整（小写）¥406.00', 0.99, 14),
]

const right = { from: 0.4, to: 0.95, down: 0.4 }
const options = { signal: new AbortController().signal }
test('reads the title of an invoice whose kind was not made out once more, without its seal', async () => {
  const { engine } = engineReading('电子发票（普通发票）', right)
  const looked = await lookThroughSeal(page, invoice('电子发善发票）'), engine, options)
  expect(textsOf(looked)).toContain('电子发票（普通发票）')
  expect(textsOf(looked)).not.toContain('电子发善发票）')
  expect(textsOf(looked)).toHaveLength(4)
})

test('keeps what it read where the other look tells no more', async () => {
  const lines = invoice('电子发善发票）')
  const { engine } = engineReading('电子发票善', right)
  expect(await lookThroughSeal(page, lines, engine, options)).toEqual(lines)
})

test('takes no time where the kind of an invoice is known', async () => {
  const { engine, seen } = engineReading('电子发票（普通发票）', right)
  await lookThroughSeal(page, invoice('电子发票（增值税专用发票）'), engine, options)
  expect(seen).toEqual([])
})

test('takes a red seal off brown print', () => {
  const [paper, seal, print] = [
    [255, 255, 255, 255],
    [219, 60, 55, 255],
    [138, 50, 20, 255],
  ] as const
  const row = [...Array<typeof paper>(20).fill(paper), seal, seal, print, print].flat()
  const { data } = withoutRed(
    { data: Uint8ClampedArray.from(row), width: 24, height: 1 },
    { x: 18, y: 0, width: 6, height: 1 },
  )
  expect([...data].filter((_, at) => at % 4 === 0)).toEqual([255, 255, 255, 255, 0, 0])
})
