import type { PageSize } from '../../../shared/layout-text/text-item.ts'
import type { Box } from '../../../shared/recognition.ts'
import type { Point, Strip } from './strip.ts'

/**
 * How lines run on a photograph: all of them turned by `angle`, and on top of that with a slope that grows to the right
 * (paper that is bent) and downwards (a camera that looked askew).
 */
interface Course {
  angle: number
  slope: number
  bend: number
  fan: number
}

/** A level page: text runs level in it, and every place on it is a place on the picture. */
export interface LevelPage {
  size: PageSize
  /** From the picture to the page. */
  level(point: Point): Point
  /** A box of the page → the upright box around the same place on the picture. */
  onPicture(box: Box): Box
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Strips long enough for their own angle to mean something. */
const isLong = ({ width, height }: Strip) => width > height * 4
/** Fewer lines than this say how the page lies, and no more. */
const fewest = 8

interface Sample {
  x: number
  y: number
  slope: number
  weight: number
}

/** Solves the three normal equations of a weighted plane fit; undefined where the points do not span a plane. */
function plane(samples: readonly Sample[]): [number, number, number] | undefined {
  const rows = [new Float64Array(4), new Float64Array(4), new Float64Array(4)]
  for (const { x, y, slope, weight } of samples) {
    const terms = [1, x, y, slope]
    for (const [index, row] of rows.entries()) {
      for (let at = 0; at < 4; at += 1) row[at] = (row[at] ?? 0) + weight * (terms[index] ?? 0) * (terms[at] ?? 0)
    }
  }
  for (const [index, row] of rows.entries()) {
    const pivot = row[index] ?? 0
    if (Math.abs(pivot) < 1e-9) return undefined
    for (const other of rows) {
      if (other === row) continue
      const share = (other[index] ?? 0) / pivot
      for (let at = 0; at < 4; at += 1) other[at] = (other[at] ?? 0) - share * (row[at] ?? 0)
    }
  }
  const [slope = 0, bend = 0, fan = 0] = rows.map((row, index) => (row[3] ?? 0) / (row[index] ?? 1))
  return [slope, bend, fan]
}

/** A plane through the slopes, without those that lie far from it. */
function fitPlane(samples: readonly Sample[]): [number, number, number] {
  let kept = samples
  let best: [number, number, number] = [0, 0, 0]
  for (let round = 0; round < 3 && kept.length >= fewest; round += 1) {
    const found = plane(kept)
    if (!found) return best
    best = found
    const off = ({ x, y, slope }: Sample) => Math.abs(slope - found[0] - found[1] * x - found[2] * y)
    const usual = Math.max(median(kept.map(off)), 0.001)
    kept = kept.filter((sample) => off(sample) < usual * 3)
  }
  return best
}

function courseOf(strips: readonly Strip[], middle: Point, unit: number): Course {
  const lines = strips.filter(isLong)
  const angle = median((lines.length > 0 ? lines : strips).map((strip) => strip.angle))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const samples = lines.map((strip) => {
    const [x, y] = [strip.x - middle.x, strip.y - middle.y]
    return {
      x: (x * cosine + y * sine) / unit,
      y: (y * cosine - x * sine) / unit,
      slope: Math.tan(strip.angle - angle),
      weight: strip.width / strip.height,
    }
  })
  const [slope, bend, fan] = fitPlane(samples.filter((sample) => Math.abs(sample.slope) < 0.2))
  return { angle, slope, bend: bend / unit, fan: fan / unit }
}

/** The page on which the strips of a picture of this size run level. */
export function levelPage(strips: readonly Strip[], picture: PageSize): LevelPage {
  const middle = { x: picture.width / 2, y: picture.height / 2 }
  const { angle, slope, bend, fan } = courseOf(strips, middle, Math.max(picture.width, picture.height))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const size = {
    width: Math.abs(picture.width * cosine) + Math.abs(picture.height * sine),
    height: Math.abs(picture.width * sine) + Math.abs(picture.height * cosine),
  }
  const level = ({ x, y }: Point): Point => {
    const [right, down] = [x - middle.x, y - middle.y]
    const [along, below] = [right * cosine + down * sine, down * cosine - right * sine]
    const risen = (slope + fan * below) * along + (bend * along * along) / 2
    return { x: along + size.width / 2, y: below - risen + size.height / 2 }
  }
  const back = ({ x, y }: Point): Point => {
    const along = x - size.width / 2
    const below = (y - size.height / 2 + slope * along + (bend * along * along) / 2) / (1 - fan * along)
    return { x: middle.x + along * cosine - below * sine, y: middle.y + along * sine + below * cosine }
  }
  return { size, level, onPicture: (box) => boxOf(cornersOfBox(box).map(back)) }
}

const cornersOfBox = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
