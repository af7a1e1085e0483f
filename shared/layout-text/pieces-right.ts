import type { Box } from '../recognition.ts'
import { gaps } from './gaps.ts'
import type { Glyph } from './glyphs.ts'
import type { Label } from './labels.ts'
import { endsFigure, type Sheet } from './sheet.ts'
import { piecesOf, spanOf } from './span-of.ts'
import { isOnLine, middleX, right, type Span } from './text-item.ts'

/** The cell an upright word names is higher than the word. */
const cellOf = (word: Box): Box => ({ ...word, y: word.y - word.height / 2, height: word.height * 2 })

/** Where the cell of a label ends to the right: the next label or upright word beside it. */
export function cellRight(sheet: Sheet, label: Label): number {
  const start = right(label.box)
  const beside = (box: Box) => box.x > start - 1e-6 && isOnLine(box, label.box)
  const cells = sheet.anchors.map(({ box }) => cellOf(box))
  const ends = [...sheet.labels.map(({ box }) => box), ...cells].filter(beside).map(({ x }) => x)
  return Math.min(...ends, Number.POSITIVE_INFINITY)
}

/** The glyphs of the label's own line that stand in its cell. */
export function glyphsRight(sheet: Sheet, label: Label): Glyph[] {
  const end = cellRight(sheet, label)
  const line = label.row.glyphs.slice(label.end)
  const isOwn = (glyph: Glyph) => middleX(glyph) < end
  return line.filter((glyph, index) => isOwn(glyph) || endsFigure(line, index, isOwn))
}

/** The pieces of text to the right of a label on its line, up to the next label; spaces wider than `gap` part them. */
export function piecesRight(sheet: Sheet, label: Label, gap: number = gaps.values): Span[] {
  return piecesOf([{ glyphs: glyphsRight(sheet, label) }], gap)
}

/** All text right of a label on its line as one value, if there is any. */
export const lineRight = (sheet: Sheet, label: Label): Span[] => [spanOf(glyphsRight(sheet, label)) ?? []].flat()
