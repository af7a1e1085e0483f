import type { Box } from '../recognition.ts'
import { gaps } from './gaps.ts'
import { cutAtGaps, type Glyph } from './glyphs.ts'
import type { Label } from './labels.ts'
import type { Sheet } from './sheet.ts'
import { spanOf } from './span-of.ts'
import { bottom, isOnLine, middleX, middleY, overlap, type Span } from './text-item.ts'

/** The nearest lines below a label, before the next label of its column, cut into pieces without labels. */
function linesBelow(sheet: Sheet, { box }: Label, lines: number): Span[][] {
  const next = sheet.labels
    .filter((other) => other.box.y > middleY(box) && overlap(other.box.x, other.box.width, box.x, box.width) > 0)
    .map((other) => other.box.y)
  const floor = Math.min(...next, bottom(box) + box.height * (lines * 2))
  return sheet.rows
    .filter((row) => middleY(row.box) > bottom(box) && middleY(row.box) < floor)
    .map((row) => row.glyphs.filter((glyph) => !sheet.labelled.has(glyph)))
    .map((glyphs) => cutAtGaps(glyphs, gaps.values).flatMap(cutAtCurrency))
    .map((parts) => parts.flatMap((part) => spanOf(part) ?? []))
}

/** An amount that begins with its currency is a piece of its own, however close to the figure before it stands. */
export function cutAtCurrency(glyphs: readonly Glyph[]): Glyph[][] {
  const spelled = glyphs.map(({ character }) => character).join('')
  const starts = [0, ...[...spelled.matchAll(/(?<=\d)(?:CNY|[¥￥])/g)].map(({ index }) => index)]
  return starts.map((start, index) => glyphs.slice(start, starts[index + 1]))
}

const isUnder = ({ box }: Span, label: Box) => overlap(box.x, box.width, label.x, label.width) > 0

/** The nearest pieces of text below a label that share its column, before the next label of that column. */
export const piecesBelow = (sheet: Sheet, label: Label, lines = 3): Span[] =>
  linesBelow(sheet, label, lines)
    .flat()
    .filter((span) => isUnder(span, label.box))

/**
 * The same for a head whose cell reaches to the next head: figures end at the right of a cell, clear of a short head at
 * its left. What has its middle in the cell is meant before what only reaches under the head.
 */
export function cellBelow(sheet: Sheet, label: Label, lines = 3): Span[] {
  const { x } = label.box
  const beside = sheet.labels.map(({ box }) => box).filter((box) => box.x > x && isOnLine(box, label.box))
  const end = Math.min(...beside.map((box) => box.x), Number.POSITIVE_INFINITY)
  const inCell = ({ box }: Span) => middleX(box) >= x && middleX(box) < end
  return linesBelow(sheet, label, lines).flatMap((line) => [
    ...line.filter(inCell),
    ...line.filter((span) => !inCell(span) && isUnder(span, label.box)),
  ])
}
