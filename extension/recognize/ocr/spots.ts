import type { Point } from './strip.ts'

/** A connected stretch of likely pixels: its outline's points, and how likely its pixels are on average. */
export interface Spot {
  outline: Point[]
  likelihood: number
}

/** From here on a pixel counts as text. */
const likely = 0.3
/** More spots are a texture and no paper; the largest ones are kept. */
const mostSpots = 1000
/** Pixels that a mark of one character has at least. */
const fewestPixels = 6

/** Everything connected with a pixel, which is emptied on the way so that it is found once. */
function takeSpot(map: Float32Array, width: number, height: number, start: number): Spot & { pixels: number } {
  const open = [start]
  const outline: Point[] = []
  let [sum, pixels] = [map[start] ?? 0, 0]
  const first = new Map<number, [left: number, right: number]>()
  map[start] = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    pixels += 1
    const [x, y] = [at % width, Math.floor(at / width)]
    const span = first.get(y)
    if (!span) first.set(y, [x, x])
    else if (x < span[0]) span[0] = x
    else if (x > span[1]) span[1] = x
    for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down += 1) {
      for (let across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across += 1) {
        const next = down * width + across
        const value = map[next] ?? 0
        if (value <= likely) continue
        sum += value
        map[next] = 0
        open.push(next)
      }
    }
  }
  for (const [y, [left, right]] of first) {
    outline.push({ x: left, y }, { x: left, y: y + 1 }, { x: right + 1, y }, { x: right + 1, y: y + 1 })
  }
  return { outline, likelihood: sum / pixels, pixels }
}

/** The connected stretches of a map of likelihoods; the map is used up. */
export function spotsOf(map: Float32Array, width: number, height: number): Spot[] {
  const spots: (Spot & { pixels: number })[] = []
  for (let at = 0; at < map.length; at += 1) {
    if ((map[at] ?? 0) <= likely) continue
    const spot = takeSpot(map, width, height, at)
    if (spot.pixels >= fewestPixels) spots.push(spot)
  }
  return spots.toSorted((one, other) => other.pixels - one.pixels).slice(0, mostSpots)
}
