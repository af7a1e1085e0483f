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
  const { data } = level
  const [lastX, lastY] = [level.width - 1, level.height - 1]
  for (let v = 0; v < height; v += 1) {
    let x = origin.x * factor + down.x * (v + 0.5) + across.x * 0.5 - 0.5
    let y = origin.y * factor + down.y * (v + 0.5) + across.y * 0.5 - 0.5
    const line = start + v * row
    for (let u = 0; u < width; u += 1, x += across.x, y += across.y) {
      const [cx, cy] = [x < 0 ? 0 : x > lastX ? lastX : x, y < 0 ? 0 : y > lastY ? lastY : y]
      const [x0, y0] = [Math.floor(cx), Math.floor(cy)]
      const [fx, fy] = [cx - x0, cy - y0]
      const a = (y0 * level.width + x0) * 4
      const b = x0 < lastX ? a + 4 : a
      const c = y0 < lastY ? level.width * 4 : 0
      for (let colour = 0; colour < 3; colour += 1) {
        const at = 2 - colour
        const upper = (data[a + at] ?? 0) * (1 - fx) + (data[b + at] ?? 0) * fx
        const lower = (data[a + c + at] ?? 0) * (1 - fx) + (data[b + c + at] ?? 0) * fx
        const value = (upper * (1 - fy) + lower * fy) / 255
        into[line + plane * colour + u] = (value - (norm.middle[colour] ?? 0)) / (norm.spread[colour] ?? 1)
      }
    }
  }
}
