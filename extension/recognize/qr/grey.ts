import type { Pixels } from '../pixels.ts'

/** How bright each pixel is, 0–255, and beyond where sharpening overshoots. */
export interface Grey {
  levels: Float32Array
  width: number
  height: number
}

/** Red light: seals and printed frames are red and pale in it, codes are black. */
export function redOf({ data, width, height }: Pixels): Grey {
  const levels = new Float32Array(width * height)
  for (let at = 0; at < levels.length; at += 1) levels[at] = data[at * 4] ?? 0
  return { levels, width, height }
}

/** Back to what a reader takes, all three colours alike. */
export function asPicture({ levels, width, height }: Grey): ImageData {
  const data = new Uint8ClampedArray(levels.length * 4).fill(255)
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at] ?? 0
    data[at * 4] = level
    data[at * 4 + 1] = level
    data[at * 4 + 2] = level
  }
  return { data, width, height, colorSpace: 'srgb' }
}

/** Each value becomes the average of those within `radius` left and right of it; beyond the edge its value goes on. */
function averagedAcross({ levels, width, height }: Grey, radius: number): Float32Array {
  const averages = new Float32Array(levels.length)
  for (let start = 0; start < width * height; start += width) {
    const last = start + width - 1
    let sum = radius * (levels[start] ?? 0)
    for (let at = start; at <= start + radius; at += 1) sum += levels[Math.min(at, last)] ?? 0
    for (let at = start; at <= last; at += 1) {
      averages[at] = sum / (2 * radius + 1)
      sum += (levels[Math.min(at + radius + 1, last)] ?? 0) - (levels[Math.max(at - radius, start)] ?? 0)
    }
  }
  return averages
}

/** The same above and below; whole rows at a time, as memory lies. */
function averagedDown({ levels, width, height }: Grey, radius: number): Float32Array {
  const averages = new Float32Array(levels.length)
  const rowAt = (row: number) => Math.min(Math.max(row, 0), height - 1) * width
  const sums = new Float32Array(width)
  for (let row = -radius; row <= radius; row += 1) {
    const start = rowAt(row)
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (levels[start + x] ?? 0)
  }
  for (let row = 0; row < height; row += 1) {
    const [start, enters, leaves] = [row * width, rowAt(row + radius + 1), rowAt(row - radius)]
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x] ?? 0
      averages[start + x] = sum / (2 * radius + 1)
      sums[x] = sum + (levels[enters + x] ?? 0) - (levels[leaves + x] ?? 0)
    }
  }
  return averages
}

/** Every level averaged with those around it, up to `radius` pixels away. */
export const blurred = (grey: Grey, radius: number): Grey => ({
  ...grey,
  levels: averagedDown({ ...grey, levels: averagedAcross(grey, radius) }, radius),
})
