import type { Pixels } from '../pixels.ts'
import { levelFor } from './shrink.ts'
import { pointOf, type Strip } from './strip.ts'

/** Numbers a model takes: (level / 255 - middle) / spread for blue, green and red, the order it was taught in. */
export interface Normalization {
  middle: readonly [number, number, number]
  spread: readonly [number, number, number]
}

/** Where in a tensor a strip is drawn. */
export interface SampleTarget {
  into: Float32Array
  /** Position of the strip's first number, and how far its planes and its rows are apart. */
  start: number
  plane: number
  row: number
  width: number
  height: number
}

/** Draws a strip of the picture level into planes, blending four pixels for each number. */
export function drawStrip(pyramid: readonly Pixels[], strip: Strip, norm: Normalization, target: SampleTarget): void {
  const { into, start, plane, row, width, height } = target
  const { level, factor } = levelFor(pyramid, Math.max(width / strip.width, height / strip.height))
  const [origin, right, below] = [pointOf(strip, 0, 0), pointOf(strip, 1, 0), pointOf(strip, 0, 1)]
  const across = { x: ((right.x - origin.x) / width) * factor, y: ((right.y - origin.y) / width) * factor }
  const down = { x: ((below.x - origin.x) / height) * factor, y: ((below.y - origin.y) / height) * factor }
  // A browser's picture computes its width anew whenever it is asked.
  const { data, width: columns, height: rows } = level
  const [lastX, lastY] = [columns - 1, rows - 1]
  const [middles, spreads] = [Float64Array.from(norm.middle), Float64Array.from(norm.spread)]
  // Millions of numbers a picture: no pairs and no lists in here, which would be made anew for each of them.
  for (let v = 0; v < height; v += 1) {
    let x = origin.x * factor + down.x * (v + 0.5) + across.x * 0.5 - 0.5
    let y = origin.y * factor + down.y * (v + 0.5) + across.y * 0.5 - 0.5
    for (let u = 0, to = start + v * row; u < width; u += 1, to += 1, x += across.x, y += across.y) {
      const cx = x < 0 ? 0 : x > lastX ? lastX : x
      const cy = y < 0 ? 0 : y > lastY ? lastY : y
      const x0 = Math.floor(cx)
      const y0 = Math.floor(cy)
      const fx = cx - x0
      const fy = cy - y0
      const a = (y0 * columns + x0) * 4
      const b = x0 < lastX ? a + 4 : a
      const c = y0 < lastY ? columns * 4 : 0
      for (let colour = 0; colour < 3; colour += 1) {
        const at = 2 - colour
        const upper = (data[a + at] as number) * (1 - fx) + (data[b + at] as number) * fx
        const lower = (data[a + c + at] as number) * (1 - fx) + (data[b + c + at] as number) * fx
        const value = (upper * (1 - fy) + lower * fy) / 255
        into[to + plane * colour] = (value - (middles[colour] as number)) / (spreads[colour] as number)
      }
    }
  }
}
