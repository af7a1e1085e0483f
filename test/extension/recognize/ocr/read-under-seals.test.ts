import { expect, test } from 'vitest'
import { findSeals } from '../../../../extension/recognize/ocr/find-seals.ts'
import type { ReadStrip } from '../../../../extension/recognize/ocr/read-strips.ts'
import { readUnderSeals } from '../../../../extension/recognize/ocr/read-under-seals.ts'
import { engineReading, line, textsOf } from './one-line-engine.ts'

const [width, height] = [1200, 800]
const seal = { x: 500, y: 80, width: 200, height: 130 }
const [red, brown, paper] = [
  [219, 60, 55],
  [130, 60, 30],
  [255, 255, 250],
] as const

/** A page with a red oval on it and brown print at these heights. */
function pageWith(oval: typeof seal | undefined, prints: readonly number[]) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const paint = (x: number, y: number, colour: readonly number[]) => data.set(colour, (y * width + x) * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = oval
        ? [(x - oval.x) / oval.width - 0.5, (y - oval.y) / oval.height - 0.5]
        : [Number.NaN, Number.NaN]
      const ring = Math.hypot(across, down) * 2
      const isPrint = prints.some((top) => y >= top && y < top + 30) && x > 400 && x < 800 && x % 12 < 4
      paint(x, y, isPrint ? brown : (ring > 0.9 && ring < 1) || (ring < 0.85 && y % 10 < 3) ? red : paper)
    }
  }
  return { data, width, height }
}

const inTheMiddle = { from: 0.3, to: 0.7, down: 0.45 }
const options = { signal: new AbortController().signal }
const read = async (picture: ReturnType<typeof pageWith>, lines: readonly ReadStrip[], text: string) =>
  textsOf(await readUnderSeals(picture, lines, engineReading(text, inTheMiddle).engine, options))

const elsewhere = line(60, 600, '价税合计')

test('finds a red seal where it stands, and none where nothing is red', () => {
  const [found, ...others] = findSeals(pageWith(seal, [130]))
  expect(others).toEqual([])
  expect(found?.x).toBeGreaterThan(seal.x - 20)
  expect((found?.x ?? 0) + (found?.width ?? 0)).toBeLessThan(seal.x + seal.width + 20)
  expect(findSeals(pageWith(undefined, [130]))).toEqual([])
})

test('finds a seal that touches the brown rules of a form', () => {
  const page = pageWith(seal, [])
  const rule = [160, 96, 32]
  for (let x = 60; x < 1140; x += 1) for (let y = 200; y < 206; y += 1) page.data.set(rule, (y * width + x) * 4)
  expect(findSeals(page)).toHaveLength(1)
})

test('takes a line of red print for no seal', () => {
  const page = pageWith(undefined, [])
  for (let x = 300; x < 900; x += 1)
    for (let y = 60; y < 100; y += 1) if (x % 12 < 4) page.data.set(red, (y * width + x) * 4)
  expect(findSeals(page)).toEqual([])
})

test('reads what a seal is printed over, in the place of the pieces it left', async () => {
  const pieces = [line(400, 145, '机动车'), line(560, 145, '集统', 0.4), elsewhere]
  expect(await read(pageWith(seal, [130]), pieces, '机动车销售统一发票')).toEqual(['价税合计', '机动车销售统一发票'])
})

test('keeps a line that says as much already', async () => {
  const lines = [line(400, 145, '机动车销售统一发票', 0.84), elsewhere]
  expect(await read(pageWith(seal, [130]), lines, '机动车')).toEqual(textsOf(lines))
})

test('looks again where a sign is missing between two that were read surely', async () => {
  const { engine, seen } = engineReading('机动车销售统一发票', inTheMiddle)
  const whole = line(380, 145, '机动车销售统一发票开票日期')
  const gapped = { ...whole, characters: whole.characters.filter((_, at) => at !== 5) }
  await readUnderSeals(pageWith(seal, [130]), [gapped], engine, options)
  expect(seen).toHaveLength(1)
})

test.each([
  ['a seal that stands on empty paper', pageWith(seal, [400])],
  ['a page without one', pageWith(undefined, [130])],
])('takes no time for %s', async (_, page) => {
  const { engine, seen } = engineReading('机动车销售统一发票', inTheMiddle)
  await readUnderSeals(page, [line(400, 145, '机动车', 0.4)], engine, options)
  expect(seen).toEqual([])
})

test('takes no time where the invoice is whole without', async () => {
  const whole = [
    line(400, 60, '电子发票（普通发票）', 1, 40),
    line(900, 60, '发票号码：25442000000123456789', 1, 12),
    line(900, 100, '开票日期：2025年03月14日', 1, 12),
    line(60, 200, '名称：云岫样例商贸有限公司', 1, 12),
    line(620, 200, '名称：澄江样例酒店管理有限公司', 1, 12),
    line(60, 640, '价税合计（大写）肆佰零陆圆整（小写）¥406.00', 1, 14),
  ]
  const { engine, seen } = engineReading('机动车销售统一发票', inTheMiddle)
  await readUnderSeals(pageWith(seal, [130]), [...whole, line(400, 145, '机动车', 0.4)], engine, options)
  expect(seen).toEqual([])
})

test('takes no time where all print under a seal was read surely', async () => {
  const { engine, seen } = engineReading('机动车销售统一发票', inTheMiddle)
  await readUnderSeals(pageWith(seal, [130]), [line(380, 145, '机动车销售统一发票开票日期')], engine, options)
  expect(seen).toEqual([])
})
