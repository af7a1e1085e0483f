import type { Pixels } from '../pixels.ts'

/** A picture at half its size, every pixel the average of four. */
function halved({ data, width, height }: Pixels): Pixels {
  const half = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1) }
  const averages = new Uint8ClampedArray(half.width * half.height * 4)
  const [right, below] = [width > 1 ? 4 : 0, height > 1 ? width * 4 : 0]
  for (let y = 0, to = 0; y < half.height; y += 1) {
    for (let x = 0, from = y * 2 * width * 4; x < half.width; x += 1, from += 8, to += 4) {
      for (let colour = from; colour < from + 3; colour += 1) {
        const sum = (data[colour] ?? 0) + (data[colour + right] ?? 0)
        averages[to + colour - from] = (sum + (data[colour + below] ?? 0) + (data[colour + below + right] ?? 0)) / 4
      }
      averages[to + 3] = 255
    }
  }
  return { data: averages, ...half }
}

/** A picture and its halves, quarters …: whoever draws it small takes the nearest, so that no stroke is skipped. */
export function pyramidOf(pixels: Pixels): Pixels[] {
  const levels = [pixels]
  for (let top = pixels; Math.max(top.width, top.height) > 64; ) {
    top = halved(top)
    levels.push(top)
  }
  return levels
}

/** The smallest level still at least as large as wanted; `scale` is wanted pixels per pixel of the picture. */
export function levelFor(pyramid: readonly Pixels[], scale: number): { level: Pixels; factor: number } {
  const steps = Math.min(Math.max(0, Math.floor(Math.log2(1 / scale) + 0.01)), pyramid.length - 1)
  const level = pyramid[steps] ?? pyramid[0]
  if (!level) throw new Error('a picture without pixels')
  return { level, factor: 1 / 2 ** steps }
}
