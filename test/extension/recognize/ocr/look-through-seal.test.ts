import { expect, test } from 'vitest'
import type { OcrEngine, Planes } from '../../../../extension/recognize/ocr/engine.ts'
import { lookThroughSeal } from '../../../../extension/recognize/ocr/look-through-seal.ts'
import type { ReadStrip } from '../../../../extension/recognize/ocr/read-strips.ts'
import { withoutRed } from '../../../../extension/recognize/ocr/without-red.ts'

const [width, height] = [1200, 800]
const page = { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height }

/** A line as it was read, its signs side by side. */
const line = (x: number, y: number, text: string, size = 20): ReadStrip => {
  const strip = { x: x + (text.length * size) / 2, y, width: text.length * size, height: size * 1.4, angle: 0 }
  const characters = [...text].map((character, at) => {
    const [start, end] = [at / text.length, (at + 1) / text.length]
    return { character, confidence: 0.99, start, end, second: { character: '', confidence: 0 } }
  })
  return { strip, characters }
}

const invoice = (title: string) => [
  line(400, 60, title, 40),
  line(900, 60, '发票号码：25442000000123456789', 12),
  line(900, 100, '开票日期：2025年03月14日', 12),
  line(60, 640, '价税合计（大写）肆佰零陆圆整（小写）¥406.00', 14),
]

/** Sees one line wherever it is shown something, and reads it as this. */
function engineReading(text: string): { engine: OcrEngine; seen: Planes[] } {
  const seen: Planes[] = []
  const characters = ['', ...text]
  const engine: OcrEngine = {
    atOnce: 1,
    characters,
    async detect(picture) {
      seen.push(picture)
      const [, , down = 0, across = 0] = picture.sides
      const isLine = (x: number, y: number) => x > across * 0.4 && x < across * 0.95 && Math.abs(y - down * 0.4) < 12
      const data = Float32Array.from({ length: across * down }, (_, at) =>
        isLine(at % across, Math.floor(at / across)) ? 1 : 0,
      )
      return { data, sides: [1, 1, down, across] }
    },
    async recognize({ sides: [count = 0, , , across = 0] }) {
      const steps = across / 8
      const apart = Math.floor(steps / text.length)
      const signAt = (step: number) => (step % apart === 1 ? Math.min(text.length, 1 + Math.floor(step / apart)) : 0)
      const data = Float32Array.from({ length: count * steps * characters.length }, (_, at) =>
        at % characters.length === signAt(Math.floor(at / characters.length) % steps) ? 1 : 0,
      )
      return { data, sides: [count, steps, characters.length] }
    },
    close: async () => undefined,
  }
  return { engine, seen }
}

const options = { signal: new AbortController().signal }
const textsOf = (lines: readonly ReadStrip[]) =>
  lines.map(({ characters }) => characters.map(({ character }) => character).join(''))

test('reads the title of an invoice whose kind was not made out once more, without its seal', async () => {
  const { engine } = engineReading('电子发票（普通发票）')
  const looked = await lookThroughSeal(page, invoice('电子发善发票）'), engine, options)
  expect(textsOf(looked)).toContain('电子发票（普通发票）')
  expect(textsOf(looked)).not.toContain('电子发善发票）')
  expect(textsOf(looked)).toHaveLength(4)
})

test('keeps what it read where the other look tells no more', async () => {
  const lines = invoice('电子发善发票）')
  const { engine } = engineReading('电子发票善')
  expect(await lookThroughSeal(page, lines, engine, options)).toEqual(lines)
})

test('takes no time where the kind of an invoice is known', async () => {
  const { engine, seen } = engineReading('电子发票（普通发票）')
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
