import { median } from '../median.ts'
import type { Box } from '../recognition.ts'
import { meeting } from './meeting.ts'
import { isLine, slopes } from './slant.ts'
import { middleX, middleY, type TextItem } from './text-item.ts'

/** How the lines of a bent page run. */
export interface Bend {
  /** How far below straight lines they run at a place across the page, in its unit. */
  below(x: number): number
  /** The slope of the straight ones. */
  slope: number
}

/** How far the ends of a line may leave a straight one, and the step that is searched in, in heights of a sign. */
const most = 2.6
const step = 0.2
const bows = Array.from({ length: (2 * most) / step + 1 }, (_, index) => index * step - most)
/** Steps around a place already found. */
const near = [-0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15]
/** Lines that meet this much better bent are proof that the page is. */
const betterBy = 1.2
/** Fewer pieces of text fit any curve. */
const fewest = 16

/** Pieces of text by where they stand across the page (-1 to 1) and down it, in heights of a sign. */
interface Page {
  pieces: { across: number; y: number; height: number }[]
  middle: number
  half: number
  unit: number
}

function pageOf(lines: readonly TextItem[]): Page {
  const places = lines.map(({ box }) => middleX(box))
  const [left, right] = [Math.min(...places), Math.max(...places)]
  const [middle, half] = [(left + right) / 2, Math.max(1e-9, (right - left) / 2)]
  const unit = median(lines.map(({ box }) => box.height))
  const pieces = lines.map(({ box }) => ({
    across: (middleX(box) - middle) / half,
    y: middleY(box) / unit,
    height: box.height / unit,
  }))
  return { pieces, middle, half, unit }
}

/** A lean, and a bow on top of it: how far below its middle a line ends, in heights. */
interface Course {
  lean: number
  bow: number
}

const offset = ({ lean, bow }: Course, across: number) => lean * across + bow * across * across

/** The course the pieces meet best on, and how well they do. */
function bestOf({ pieces }: Page, courses: readonly Course[]) {
  const score = (course: Course) =>
    meeting(pieces.map(({ across, y, height }) => ({ y: y - offset(course, across), height })))
  const scored = courses.map((course) => ({ course, score: score(course) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best))
}

const crossed = (leans: readonly number[], own: readonly number[]): Course[] =>
  leans.flatMap((lean) => own.map((bow) => ({ lean, bow })))

/**
 * How the lines of a photographed page bend; undefined for a page that lies flat. The boxes of recognized text are
 * straight, so the bend shows only in how they stand to each other; a lean is looked for with it, since many short lines
 * of a bent page meet by chance where another lean is taken for it.
 */
export function bendIn(items: readonly TextItem[]): Bend | undefined {
  const lines = items.filter(isLine)
  if (lines.length < fewest || !lines.some(({ confidence }) => confidence !== undefined)) return undefined
  const page = pageOf(lines)
  const leans = slopes.map((slope) => (slope * page.half) / page.unit)
  const straight = bestOf(page, crossed(leans, [0]))
  const { course } = bestOf(page, crossed(leans, bows))
  const beside = crossed(
    near.map((more) => course.lean + more),
    near.map((more) => course.bow + more),
  )
  const best = bestOf(page, beside)
  return best.score > straight.score * betterBy + 1 ? bendOf(page, best.course) : undefined
}

/** Beyond the outermost pieces a page bends no further. */
const outermost = 1.1

function bendOf({ unit, middle, half }: Page, { lean, bow }: Course): Bend {
  const across = (x: number) => Math.min(outermost, Math.abs(x - middle) / half)
  return { slope: (lean * unit) / half, below: (x) => unit * bow * across(x) ** 2 }
}

/** Where a box stands once its page lies flat. */
export const flattened = (box: Box, bend: Bend | undefined): Box =>
  bend ? { ...box, y: box.y - bend.below(middleX(box)) } : box

/** The other way: where a box of the flat page stands on the bent one. */
export const bent = (box: Box, bend: Bend | undefined): Box =>
  bend ? { ...box, y: box.y + bend.below(middleX(box)) } : box
