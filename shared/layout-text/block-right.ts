import type { Box } from '../recognition.ts'
import { gaps } from './gaps.ts'
import { cutAtGaps, type Glyph } from './glyphs.ts'
import { joinLines } from './join-lines.ts'
import type { Label } from './labels.ts'
import { cellRight, glyphsRight } from './pieces-right.ts'
import type { Row } from './rows.ts'
import { type Sheet, valuesInside } from './sheet.ts'
import { spanOf } from './span-of.ts'
import { bottom, middleY, overlap, right, type Span } from './text-item.ts'

/** Where the cell of a label ends above and below: the nearest labels that share its column. */
function cellHeight(sheet: Sheet, label: Label, end: number): { top: number; floor: number } {
  const height = label.box.height
  const width = Math.min(end, label.box.x + height * 12) - label.box.x
  const column = sheet.labels.filter(({ box }) => overlap(box.x, box.width, label.box.x, width) > 0)
  const above = column.filter(({ box }) => bottom(box) <= middleY(label.box)).map(({ box }) => bottom(box))
  const below = column.filter(({ box }) => box.y >= middleY(label.box)).map(({ box }) => box.y)
  return {
    top: Math.max(...above, label.box.y - height * 1.5),
    floor: Math.min(...below, bottom(label.box) + height * (below.length > 0 ? 2 : 1.5)),
  }
}

/** On a photograph what stands this far, in heights, from a label is likelier another one's, whose label was lost. */
const astray = 14
const isAstray = ({ confidence, gap }: Glyph) => confidence !== undefined && gap > astray

/** So many lines of one label and one value each, set to both edges, make a list. */
const leastOfList = 4

/** Whether a label begins a line of such a list, as screens have them: there the farthest value is its own. */
function isOfList({ rows, labelled }: Sheet, { row, box }: Label): boolean {
  const isLike = (other: Row) => {
    const [first] = other.glyphs
    const isOne = cutAtGaps(other.glyphs, gaps.spread).length === 2
    const isAtEdges =
      Math.abs(other.box.x - row.box.x) < box.height && Math.abs(right(other.box) - right(row.box)) < box.height
    return first !== undefined && labelled.has(first) && isOne && isAtEdges
  }
  return isLike(row) && rows.filter(isLike).length >= leastOfList
}

/** Whether a line above a label has a name of its own in the label's column, whatever it is: its value is that one's. */
const isNamed = (row: Row, label: Box, start: number) =>
  middleY(row.box) < label.y &&
  row.glyphs.some((glyph) => glyph.starts && Math.abs(glyph.x - label.x) < glyph.height / 2) &&
  row.glyphs.some((glyph) => glyph.gap > 0.5 && Math.abs(glyph.x - start) < glyph.height / 2)

/** Whether a sign begins a text, and is none within a figure that another cell's began. */
function beginsWord({ labelled }: Sheet, { glyphs }: Row, first: Glyph | undefined): boolean {
  const before = first && glyphs[glyphs.indexOf(first) - 1]
  return (
    !before || labelled.has(before) || first.starts || first.gap > 0.5 || !/\w/.test(before.character + first.character)
  )
}

/**
 * The value of a label whose text may run over several lines inside its cell: above, beside and below the label, each
 * line beginning where the value begins or, below, where the label does.
 */
export function blockRight(sheet: Sheet, label: Label): Span | undefined {
  const { box } = label
  const end = Math.min(cellRight(sheet, label), sheet.size.width * 2)
  const { top, floor } = cellHeight(sheet, label, end)
  const [beside] = cutAtGaps(glyphsRight(sheet, label), gaps.spread)
  const own = beside?.[0] && isAstray(beside[0]) && !isOfList(sheet, label) ? undefined : beside
  const start = own?.[0]?.x ?? right(box)
  const lines = sheet.rows.flatMap((row) => {
    if (row === label.row) return own && own.length > 0 ? [own] : []
    if (row.box.y > floor || bottom(row.box) < top || isNamed(row, box, start)) return []
    const left = middleY(row.box) > bottom(box) ? Math.min(box.x, start) : start
    const region = { x: left - box.height, y: top, width: end - left + box.height, height: floor - top }
    const line = cutAtGaps(valuesInside(sheet, row, region), gaps.values)[0]
    const begins = line && beginsWord(sheet, row, line[0]) ? (line[0]?.x ?? Number.NaN) : Number.NaN
    // Below a label without a value its left edge may as well be a notice's.
    const isOwn = own !== undefined && Math.abs(begins - left) < box.height
    return line && (Math.abs(begins - start) < box.height * 2 || isOwn) ? [line] : []
  })
  if (lines.length === 0) lines.push(...linesAround(sheet, label, end))
  // The colon of a label often overlaps what follows it and then stands on a line of its own.
  const spans = lines.flatMap((line) => spanOf(line) ?? []).filter(({ text }) => !/^[:;,.]+$/.test(text))
  return joinLines(withoutNext(sheet, label, spans))
}

/** Print is off its form by the same everywhere, to within this share of a label's height. */
const offAlike = 0.3

/** The lines of a value without those that stand as far above a label below as the first one does above its own. */
function withoutNext({ labels }: Sheet, { box }: Label, lines: readonly Span[]): Span[] {
  const off = middleY(box) - middleY(lines[0]?.box ?? box)
  const below = labels.filter(
    (next) => overlap(next.box.x, next.box.width, box.x, box.width) > 0 && middleY(next.box) > middleY(box),
  )
  const isNext = (line: Span) =>
    below.some((next) => Math.abs(middleY(next.box) - middleY(line.box) - off) < box.height * offAlike)
  return lines.filter((line, index) => index === 0 || !isNext(line))
}

/** How far, in heights, a value of two lines may begin from its label. */
const farthest = 8

/** A long value is set in two small lines, one half above its label's line and one half below it, both beginning alike. */
function linesAround(sheet: Sheet, { box }: Label, end: number): Glyph[][] {
  const region = { x: right(box), y: box.y - box.height / 2, width: end - right(box), height: box.height * 2 }
  const lines = sheet.rows.flatMap((row) => cutAtGaps(valuesInside(sheet, row, region), gaps.values).slice(0, 1))
  const [above, below, ...others] = lines
  const [first, second] = [above?.[0], below?.[0]]
  if (!above || !below || !first || !second || others.length > 0) return []
  const isAround = middleY(first) < middleY(box) && middleY(second) > middleY(box)
  const isAlike = Math.abs(first.x - second.x) < box.height / 2 && first.x - right(box) < box.height * farthest
  return isAround && isAlike ? [above, below] : []
}
