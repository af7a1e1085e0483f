import type { Pixels } from '../pixels.ts'
import { asPicture, blurred, type Grey, redOf } from './grey.ts'

/** A way to bring out a code, and how what it gives is best split into black and white. */
export interface Treatment {
  treat(pixels: Pixels): ImageData
  binarizer: 'LocalAverage' | 'FixedThreshold'
}

const radius = 4

/** Takes a blur back as far as it goes: what differs from its surroundings differs more (unsharp masking). */
function sharpened(grey: Grey, amount: number): Grey {
  const soft = blurred(blurred(grey, radius), radius).levels
  const levels = new Float32Array(soft.length)
  for (let at = 0; at < levels.length; at += 1) {
    const level = grey.levels[at] ?? 0
    levels[at] = level + amount * (level - (soft[at] ?? 0))
  }
  return { ...grey, levels }
}

const blockSide = 64

/** The whitest spot of each block, evened out: how bright the paper is there. */
function paperOf({ levels, width, height }: Grey): Grey {
  const [columns, rows] = [Math.ceil(width / blockSide), Math.ceil(height / blockSide)]
  const whites = new Float32Array(columns * rows)
  for (let y = 0; y < height; y += 1) {
    const blocks = Math.floor(y / blockSide) * columns
    for (let x = 0; x < width; x += 1) {
      const block = blocks + Math.floor(x / blockSide)
      whites[block] = Math.max(whites[block] ?? 0, levels[y * width + x] ?? 0)
    }
  }
  return blurred({ levels: whites, width: columns, height: rows }, 1)
}

/** Makes the paper equally white everywhere: shadows and dim light are divided out. */
function levelled(grey: Grey): Grey {
  const { width, height } = grey
  const paper = paperOf(grey)
  const levels = new Float32Array(grey.levels.length)
  for (let y = 0; y < height; y += 1) {
    const blocks = Math.floor(y / blockSide) * paper.width
    for (let x = 0; x < width; x += 1) {
      const white = paper.levels[blocks + Math.floor(x / blockSide)] ?? 0
      levels[y * width + x] = (255 * (grey.levels[y * width + x] ?? 0)) / Math.max(1, white)
    }
  }
  return { ...grey, levels }
}

/** Black under a seal is still darker than a fifth below paper white, a bare seal is not. */
const sealed = 0.8 * 255

const splitUnderSeal = (grey: Grey): Grey => ({
  ...grey,
  levels: grey.levels.map((level) => (level < sealed ? 0 : 255)),
})

/** What is tried in turn on a picture whose code cannot be read as it is: blur, shadow and noise, seals. */
export const treatments: readonly Treatment[] = [
  { binarizer: 'LocalAverage', treat: (pixels) => asPicture(sharpened(redOf(pixels), 3)) },
  { binarizer: 'LocalAverage', treat: (pixels) => asPicture(sharpened(levelled(redOf(pixels)), 1.5)) },
  { binarizer: 'FixedThreshold', treat: (pixels) => asPicture(splitUnderSeal(levelled(redOf(pixels)))) },
]
