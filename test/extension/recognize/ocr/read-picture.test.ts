import { expect, test } from 'vitest'
import type { OcrEngine, Planes } from '../../../../extension/recognize/ocr/engine.ts'
import { readPicture } from '../../../../extension/recognize/ocr/read-picture.ts'

const side = 1280
const blank = { data: new Uint8ClampedArray(side * side * 4).fill(255), width: side, height: side }

/** Thirty bars of text one below the other, of which every step is read as an A; nothing in it takes time. */
function barsEngine(): { engine: OcrEngine; batches: Planes[] } {
  const batches: Planes[] = []
  const isBar = (x: number, y: number) => y % 40 > 10 && y % 40 < 30 && x > 100 && x < 1000 && y < 1200
  const engine: OcrEngine = {
    atOnce: 1,
    characters: ['', 'A', ' '],
    async detect({ sides: [, , height = 0, width = 0] }) {
      const data = Float32Array.from({ length: width * height }, (_, at) =>
        isBar(at % width, Math.floor(at / width)) ? 1 : 0,
      )
      return { data, sides: [1, 1, height, width] }
    },
    async recognize(lines) {
      batches.push(lines)
      const [count = 0, , , width = 0] = lines.sides
      const steps = width / 8
      const data = Float32Array.from({ length: count * steps * 3 }, (_, at) => (at % 6 === 1 || at % 6 === 3 ? 1 : 0))
      return { data, sides: [count, steps, 3] }
    },
    close: async () => undefined,
  }
  return { engine, batches }
}

test('tells how far it has come, and finds every line', async () => {
  const told: number[] = []
  const { engine } = barsEngine()
  const lines = await readPicture(blank, engine, {
    signal: new AbortController().signal,
    onProgress: ({ read, found }) => told.push(read / found),
  })
  expect(lines).toHaveLength(30)
  expect([told[0], told.at(-1)]).toEqual([0, 1])
})

test('hears between two batches that it is not wanted any more', async () => {
  const controller = new AbortController()
  const { engine, batches } = barsEngine()
  let all = 0
  // Told as a thread is told: by a message that waits until the thread listens.
  const onProgress = ({ read, found }: { read: number; found: number }) => {
    all = found
    if (read > 0) setTimeout(() => controller.abort(new Error('cancelled')))
  }
  await expect(readPicture(blank, engine, { signal: controller.signal, onProgress })).rejects.toThrow('cancelled')
  expect(batches.length).toBeLessThan(all)
})

test('gives as many batches at once as the engine takes', async () => {
  const { engine } = barsEngine()
  let [running, most] = [0, 0]
  const recognize: OcrEngine['recognize'] = async (lines) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((done) => setTimeout(done, 5))
    running -= 1
    return engine.recognize(lines)
  }
  const options = { signal: new AbortController().signal }
  const lines = await readPicture(blank, { ...engine, recognize, atOnce: 3 }, options)
  expect(most).toBe(3)
  expect(lines.map(({ strip }) => strip.y).toSorted()).toEqual(
    (await readPicture(blank, engine, options)).map(({ strip }) => strip.y).toSorted(),
  )
})
