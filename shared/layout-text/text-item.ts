import type { Box } from '../recognition.ts'

/** What a character may be instead of what it was read as, and how likely that is (0–1). */
export interface SecondReading {
  character: string
  confidence: number
}

/** A piece of text and where it stands. The unit is the caller's (points, pixels, millimetres), y grows downwards. */
export interface TextItem {
  text: string
  box: Box
  /** 0–1 where the source gives one. */
  confidence?: number | undefined
  /** For each UTF-16 unit of the text its second-best reading, where the source is not sure and gives one. */
  seconds?: readonly (SecondReading | undefined)[] | undefined
}

/** An item whose text is folded; `printed` holds for each of its UTF-16 units what a person should be shown. */
export interface FoldedItem extends TextItem {
  printed: readonly string[]
}

/** Width and height of the page in the unit of the boxes. */
export interface PageSize {
  width: number
  height: number
}

/** A value found on the page: folded to be read, as printed to be shown, where, and how sure the source was of it. */
export interface Span {
  text: string
  printed: string
  box: Box
  confidence?: number | undefined
  /** As printed, with the character that is likeliest something else read that way. */
  otherwise?: string
}

/** The smallest box around all of them. */
export function boxAround(boxes: readonly Box[]): Box {
  let [x, y, end, floor] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    if (box.x < x) x = box.x
    if (box.y < y) y = box.y
    if (box.x + box.width > end) end = box.x + box.width
    if (box.y + box.height > floor) floor = box.y + box.height
  }
  return { x, y, width: end - x, height: floor - y }
}

export const right = (box: Box) => box.x + box.width
export const bottom = (box: Box) => box.y + box.height
export const middleX = (box: Box) => box.x + box.width / 2
export const middleY = (box: Box) => box.y + box.height / 2

/** How much two stretches have in common, as a share of the shorter one; 0 when they are apart. */
export function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  const common = Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
  return common <= 0 ? 0 : common / Math.max(Math.min(length, otherLength), Number.EPSILON)
}

/** Whether two boxes stand on one line: lines below each other share less of their height, those of a photograph too. */
export const isOnLine = (one: Box, other: Box): boolean => overlap(one.y, one.height, other.y, other.height) > 0.3

/** Full-width characters are twice as wide as the others; near enough to place a character inside its item. */
export const characterWeight = (character: string) => (character.charCodeAt(0) > 0x2e7f ? 2 : 1)
