import type { Pixels } from '../pixels.ts'
import { type CharacterReading, decodeLine } from './decode.ts'
import type { OcrEngine } from './engine.ts'
import { drawStrip, type Normalization } from './sample.ts'
import type { Strip } from './strip.ts'

/** A strip and what it says, its characters' places as fractions of its width. */
export interface ReadStrip {
  strip: Strip
  characters: CharacterReading[]
  /** Whether it was looked at again, drawn otherwise, and says the same. */
  held?: boolean
}

/** As the recognizer was taught. */
const norm: Normalization = { middle: [0.5, 0.5, 0.5], spread: [0.5, 0.5, 0.5] }
const height = 48
/** A line so much longer than high is a rule, or a texture. */
const longest = 60
/** Lines are drawn in widths that are multiples of this, so that lines of one width are read together. */
const multiple = 32
/** Columns of one batch at most: two lines of 640 pixels are read faster each than one, six of them slower. */
const mostColumns = 1280
const mostLines = 8

const widthOf = (strip: Strip) => Math.max(16, Math.round(Math.min(strip.width / strip.height, longest) * height))
const paddedWidth = (strip: Strip) => Math.ceil(widthOf(strip) / multiple) * multiple

/** Strips of like width together, wide ones in small groups. */
export function batchesOf(strips: readonly Strip[]): Strip[][] {
  const batches: Strip[][] = []
  for (const strip of strips.toSorted((one, other) => paddedWidth(one) - paddedWidth(other))) {
    const batch = batches.at(-1)
    const width = paddedWidth(strip)
    const fits = batch && batch.length < mostLines && (batch.length + 1) * width <= mostColumns
    if (batch?.[0] && fits && paddedWidth(batch[0]) >= width * 0.85) batch.push(strip)
    else batches.push([strip])
  }
  return batches
}

/** Draws the strips of a batch below each other; what is left right of a shorter one stays grey, as it was taught. */
function drawn(pyramid: readonly Pixels[], batch: readonly Strip[]): { data: Float32Array; width: number } {
  const width = Math.max(...batch.map(paddedWidth))
  const data = new Float32Array(batch.length * 3 * height * width)
  for (const [index, strip] of batch.entries()) {
    const target = { into: data, start: index * 3 * height * width, plane: height * width, row: width }
    drawStrip(pyramid, strip, norm, { ...target, width: widthOf(strip), height })
  }
  return { data, width }
}

/** Reads a batch of strips, in their order. */
export async function readBatch(
  pyramid: readonly Pixels[],
  batch: readonly Strip[],
  engine: OcrEngine,
): Promise<ReadStrip[]> {
  const { data, width } = drawn(pyramid, batch)
  const read = await engine.recognize({ data, sides: [batch.length, 3, height, width] })
  return batch.map((strip, line) => {
    const share = width / widthOf(strip)
    const characters = decodeLine(read, line, engine.characters).map((character) => ({
      ...character,
      start: Math.min(1, character.start * share),
      end: Math.min(1, character.end * share),
    }))
    return { strip, characters }
  })
}
