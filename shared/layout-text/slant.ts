import { median } from '../median.ts'
import type { Box } from '../recognition.ts'
import { distancesBetween, meeting, type Standing } from './meeting.ts'
import { middleX, middleY, type TextItem } from './text-item.ts'

/** How far a page may lean, and the step it is searched in, in degrees. */
const most = 6
const step = 0.25
/** Lines that meet this much better in another direction are proof that the page leans. */
const betterBy = 1.15
/** A program sets the pieces of a line on one height to a hair; a camera never does. */
const hair = 0.02

const tangentOf = (degrees: number) => Math.tan((degrees * Math.PI) / 180)

/** The slopes lines are looked for in. */
export const slopes = Array.from({ length: (2 * most) / step + 1 }, (_, index) => tangentOf(index * step - most))

/** Text that runs along a line, and is long enough for its box to lie on it. */
export const isLine = ({ text, box }: TextItem): boolean => text.trim().length >= 2 && box.width > box.height

/** How the pieces stand when lines run at this slope. */
const standing = (items: readonly TextItem[], tangent: number): Standing[] =>
  items.map(({ box }) => ({
    y: middleY(box) - tangent * middleX(box),
    height: Math.min(box.height, box.width),
  }))

/**
 * How much the lines of a photographed page lean, as the tangent of their angle; 0 for a straight page. Text
 * recognition gives upright boxes around leaning lines, so the angle shows only in how the boxes stand to each other.
 */
export function slantOf(items: readonly TextItem[]): number {
  const lines = items.filter(isLine)
  const level = standing(lines, 0)
  if (lines.length < 8 || distancesBetween(level).filter((distance) => distance < hair).length > lines.length * 0.3)
    return 0
  const scores = slopes.map((tangent) => meeting(standing(lines, tangent)))
  const top = Math.max(...scores)
  return top > meeting(level) * betterBy + 1 ? (slopes[scores.indexOf(top)] ?? 0) : 0
}

/** How far all heights together are from the one in the middle, as a multiple of it. */
function unevenness(heights: readonly number[]): number {
  const usual = median(heights)
  return usual > 0 ? heights.reduce((sum, height) => sum + Math.abs(height - usual), 0) / usual : 0
}

/**
 * Pieces of text as they stand once their page no longer leans. Upright boxes around leaning lines are the higher the
 * longer the line is; boxes that run along their lines are all about as high as their text, and stay so.
 */
export function straightened<Item extends TextItem>(items: readonly Item[], tangent: number): readonly Item[] {
  if (tangent === 0) return items
  const lines = items.filter(isLine).map(({ box }) => box)
  const lower = lines.map((box) => levelled(box, tangent).height)
  const runsAlong = unevenness(lines.map(({ height }) => height)) < unevenness(lower)
  const level = (box: Box) => (runsAlong ? { ...box, y: box.y - tangent * middleX(box) } : levelled(box, tangent))
  return items.map((item) => ({ ...item, box: level(item.box) }))
}

/** Its middle on a level line, and as high as the text is that an upright box was drawn around. */
function levelled(box: Box, tangent: number): Box {
  const [sine, cosine] = [Math.abs(Math.sin(Math.atan(tangent))), Math.cos(Math.atan(tangent))]
  const twice = cosine * cosine - sine * sine
  const height = Math.max((box.height * cosine - box.width * sine) / twice, box.height / 4)
  const width = Math.max((box.width * cosine - box.height * sine) / twice, box.width / 2)
  const y = middleY(box) - tangent * middleX(box)
  return { x: middleX(box) - width / 2, y: y - height / 2, width, height }
}

/** The other way: where a level box stands on the leaning page. */
export const leaned = (box: Box, tangent: number): Box =>
  tangent === 0 ? box : { ...box, y: box.y + tangent * middleX(box) }
