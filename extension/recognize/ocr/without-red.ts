import type { Box } from '../../../shared/recognition.ts'
import type { Pixels } from '../pixels.ts'

/** Paper, a seal and print by their share of red: a red seal is nearly as bright as the paper, brown print is dark. */
const [ofPaper, ofPrint, brightest] = [0.9, 0.02, 0.82]

/** The shades of red of a part of a picture, line by line. */
export function redsOf({ data, width }: Pixels, part: Box): Uint8Array {
  const reds = new Uint8Array(part.width * part.height)
  for (let at = 0; at < reds.length; at += 1) {
    const [x, y] = [part.x + (at % part.width), part.y + Math.floor(at / part.width)]
    reds[at] = data[(y * width + x) * 4] ?? 0
  }
  return reds
}

/** The shades of print and of the paper, which the darkest and the brightest stand outside of. */
export function printAndPaper(reds: Uint8Array): [print: number, paper: number] {
  const sorted = reds.toSorted()
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return [at(ofPrint), at(ofPaper)]
}

/** A part of a picture in shades of its red, from print (black) to the seal and the paper (white). */
export function withoutRed(pixels: Pixels, part: Box): Pixels {
  const reds = redsOf(pixels, part)
  const [black, white] = printAndPaper(reds)
  const span = Math.max(1, white * brightest - black)
  const shades = new Uint8ClampedArray(reds.length * 4).fill(255)
  for (const [at, red] of reds.entries()) shades.fill(((red - black) / span) * 255, at * 4, at * 4 + 3)
  return { data: shades, width: part.width, height: part.height }
}
