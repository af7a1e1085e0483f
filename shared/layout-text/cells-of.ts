import type { ColumnHead } from './column-heads.ts'
import type { Table } from './find-tables.ts'
import type { Glyph } from './glyphs.ts'
import { intoColumns } from './into-columns.ts'
import type { Row } from './rows.ts'
import { spanOf } from './span-of.ts'

export type Cells = Partial<Record<ColumnHead, string>>

/** Cells of one printed line. It is cut finely; the pieces of one cell become one text again, with its own spaces. */
export function cellsOf(row: Row, table: Table): Cells {
  const pieces = cutFinely(row.glyphs)
  const spans = pieces.flatMap((glyphs) => spanOf(glyphs) ?? [])
  const cells: Cells = {}
  for (const [head, [index = 0, ...more]] of intoColumns(spans, table.columns)) {
    const whole = more.length === 0 ? spans[index] : spanOf([index, ...more].flatMap((one) => pieces[one] ?? []))
    if (whole) cells[head] = whole.printed
  }
  return cells
}

/** A figure set close behind the text or the figure that fills the cell before it is a piece of its own. */
const beginsFigure = ({ character, starts, gap }: Glyph, before: Glyph) =>
  starts && /\d/.test(character) && gap > (/[\w.,-]/.test(before.character) ? 0.2 : -0.3)

const isLetter = ({ character }: Glyph) => /[A-Za-z]/.test(character)

/** English words stand a space apart; whatever else is that far apart stands in two cells. */
const belongs = (glyph: Glyph, before: Glyph) =>
  glyph.gap <= (isLetter(glyph) && isLetter(before) ? 0.7 : 0.3) && !beginsFigure(glyph, before)

/** A printed line in pieces so small that none stands in two cells. */
function cutFinely(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = []
  for (const glyph of glyphs) {
    const piece = pieces.at(-1)
    const before = piece?.at(-1)
    if (piece && before && belongs(glyph, before)) piece.push(glyph)
    else pieces.push([glyph])
  }
  return pieces
}
