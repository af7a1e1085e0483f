import type { Box } from '../recognition.ts'
import { addGlyphs, type Glyph, withGaps } from './glyphs.ts'
import { boxAround, type FoldedItem, middleY, overlap } from './text-item.ts'

/** A printed line: its characters without spaces, so that 单 价 and 单价 are the same word. */
export interface Row {
  text: string
  glyphs: Glyph[]
  box: Box
}

function rowOf(items: readonly FoldedItem[]): Row {
  const ordered = [...items].sort((one, other) => one.box.x - other.box.x)
  const glyphs: Glyph[] = []
  for (const item of ordered) addGlyphs(glyphs, item)
  let text = ''
  for (const { character } of glyphs) text += character
  return {
    text,
    glyphs: withGaps(glyphs),
    box: boxAround(items.map((item) => item.box)),
  }
}

/** A line may mix sizes (a large amount, small print), but a seal's letters do not belong to the title below them. */
const largestRatio = 2.4

interface OpenRow {
  items: FoldedItem[]
  middle: number
  height: number
}

/** Only text of one size is in each other's way on a line; a seal's letters lie over a title without moving it. */
const isAlike = (one: Box, other: Box) => Math.max(one.height, other.height) < Math.min(one.height, other.height) * 1.6

const fits = (row: OpenRow, { box }: FoldedItem) =>
  Math.abs(middleY(box) - row.middle) < Math.min(row.height, box.height) / 2 &&
  Math.max(row.height, box.height) < Math.min(row.height, box.height) * largestRatio &&
  row.items.every((item) => overlap(item.box.x, item.box.width, box.x, box.width) < 0.4 || !isAlike(item.box, box))

/** How much closer, in heights, a row must be to be preferred to a fuller one: overlapping signs open a second row. */
const noticeable = 0.1

/**
 * Of several rows a character could stand on, the one of its own height, for a seal's letters lie over a title's; of
 * equally good ones the fullest.
 */
function likest(rows: readonly OpenRow[], { box }: FoldedItem): OpenRow | undefined {
  if (rows.length < 2) return rows[0]
  const unlike = (row: OpenRow) => Math.abs(row.middle - middleY(box)) + Math.abs(row.height - box.height)
  const least = Math.min(...rows.map(unlike)) + box.height * noticeable
  const equal = rows.filter((row) => unlike(row) <= least)
  return equal.toSorted((one, other) => other.items.length - one.items.length)[0]
}

function add(row: OpenRow, item: FoldedItem): void {
  const count = row.items.push(item)
  row.middle += (middleY(item.box) - row.middle) / count
  row.height += (item.box.height - row.height) / count
}

/** Items → printed lines from top to bottom. Order of drawing does not matter, only where things stand. */
export function rowsOf(items: readonly FoldedItem[]): Row[] {
  const open: OpenRow[] = []
  const downwards = (one: FoldedItem, other: FoldedItem) =>
    middleY(one.box) - middleY(other.box) || one.box.x - other.box.x
  for (const item of [...items].sort(downwards)) {
    const near = open.slice(-6).filter((candidate) => fits(candidate, item))
    const row = likest(near, item)
    if (row) add(row, item)
    else open.push({ items: [item], middle: middleY(item.box), height: item.box.height })
  }
  return open.map((row) => rowOf(row.items)).filter((row) => row.text !== '')
}
