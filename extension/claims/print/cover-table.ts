import { type Column, columns } from './cover-columns.ts'
import type { CoverFacts } from './cover-facts.ts'
import { body, left, row, rule, small } from './cover-grid.ts'
import type { Pen, TextStyle } from './pen.ts'
import type { Say } from './say.ts'

function cells(pen: Pen, y: number, style: TextStyle, textOf: (column: Column) => string | undefined): void {
  let x = left
  for (const column of columns) {
    const { width: wide, align = 'left' } = column
    pen.text(textOf(column) ?? '', x, y, { ...style, width: wide - 2, align })
    x += wide
  }
}

export function table(pen: Pen, top: number, rows: CoverFacts['rows'], first: number, say: Say): void {
  cells(pen, top, { ...small, bold: true }, ({ title }) => say(title))
  rule(pen, top + 1.8, 0)
  for (const [index, fact] of rows.entries()) {
    const y = top + row * (index + 1)
    cells(pen, y, body, (column) => column.value(fact, first + index))
    rule(pen, y + 1.8, 0.85)
  }
}
