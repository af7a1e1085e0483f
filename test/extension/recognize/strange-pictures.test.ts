import { expect, test } from 'vitest'
import { ProblemError } from '../../../extension/inbox/problem.ts'
import { identify } from '../../../extension/prepare/identify.ts'
import type { OcrEngine, Planes } from '../../../extension/recognize/ocr/engine.ts'
import { createOcr } from '../../../extension/recognize/ocr.ts'
import { decodeInNode } from '../../../scripts/ocr-models/ocr-in-node.ts'
import { strangePicture } from '../../fixtures/make/strange/strange-pictures.ts'
import { dice } from './mutate.ts'

/** Models gone mad: text here and there, of any character. */
function madEngine(next: () => number): OcrEngine {
  const planes = (sides: number[]): Planes => {
    const data = new Float32Array(sides.reduce((product, side) => product * side, 1))
    for (let at = 0; at < data.length; at += 1) data[at] = next()
    return { data, sides }
  }
  return {
    atOnce: 1,
    characters: ['', ...'0123456789¥.发票号码价税合计 '],
    detect: async ({ sides: [, , height = 0, width = 0] }) => inPatches(planes([1, 1, height, width])),
    recognize: async ({ sides: [count = 0, , , width = 0] }) => planes([count, width / 8, 27]),
    close: async () => undefined,
  }
}

/** A few pixels of every row, and its neighbours to the right, say what the others do not. */
function inPatches({ data, sides }: Planes): Planes {
  for (let at = 0; at < data.length; at += 1) data[at] = at % 9000 < 60 ? 0.6 + (data[at] ?? 0) / 3 : 0
  return { data, sides }
}

test('strange and broken pictures give invoices, none, or a code, whatever the models make of them', async () => {
  const next = dice(7)
  const random = () => next(1000) / 1000
  const ocr = createOcr({ engine: async () => madEngine(random), decode: decodeInNode })
  for (let at = 0; at < 12; at += 1) {
    const { name, bytes } = strangePicture('slice', at)
    const read = identify(new Blob([new Uint8Array(bytes)])).then((document) =>
      ocr.recognize(document, new AbortController().signal),
    )
    const outcome = await read.catch((error: unknown) => error)
    expect(outcome instanceof ProblemError || Array.isArray(outcome), `${name}: ${String(outcome)}`).toBe(true)
  }
})
