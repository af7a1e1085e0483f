import type { OcrEngine, Planes } from '../../../../extension/recognize/ocr/engine.ts'
import type { ReadStrip } from '../../../../extension/recognize/ocr/read-strips.ts'

/** A line as it was read, its signs side by side. */
export const line = (x: number, y: number, text: string, confidence = 0.99, size = 30): ReadStrip => {
  const strip = { x: x + (text.length * size) / 2, y, width: text.length * size, height: size * 1.4, angle: 0 }
  const characters = [...text].map((character, at) => {
    const [start, end] = [at / text.length, (at + 1) / text.length]
    return { character, confidence, start, end, second: { character: '', confidence: 0 } }
  })
  return { strip, characters }
}

/** Where the one line lies on what is shown, in shares of it. */
interface Place {
  from: number
  to: number
  down: number
}

/** Sees one line on whatever it is shown, and reads it as this; `seen` is what it was shown. */
export function engineReading(text: string, { from, to, down: middle }: Place): { engine: OcrEngine; seen: Planes[] } {
  const seen: Planes[] = []
  const characters = ['', ...text]
  const engine: OcrEngine = {
    atOnce: 1,
    characters,
    async detect(picture) {
      seen.push(picture)
      const [, , down = 0, across = 0] = picture.sides
      const isLine = (x: number, y: number) => x > across * from && x < across * to && Math.abs(y - down * middle) < 13
      const data = Float32Array.from({ length: across * down }, (_, at) =>
        isLine(at % across, Math.floor(at / across)) ? 1 : 0,
      )
      return { data, sides: [1, 1, down, across] }
    },
    async recognize({ sides: [count = 0, , , across = 0] }) {
      const steps = across / 8
      const apart = Math.floor(steps / text.length)
      const signAt = (step: number) =>
        step % apart === 1 && step < apart * text.length ? 1 + Math.floor(step / apart) : 0
      const data = Float32Array.from({ length: count * steps * characters.length }, (_, at) =>
        at % characters.length === signAt(Math.floor(at / characters.length) % steps) ? 1 : 0,
      )
      return { data, sides: [count, steps, characters.length] }
    },
    close: async () => undefined,
  }
  return { engine, seen }
}

export const textsOf = (lines: readonly ReadStrip[]) =>
  lines.map(({ characters }) => characters.map(({ character }) => character).join(''))
