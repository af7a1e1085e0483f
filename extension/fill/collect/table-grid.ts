/** A table as a person sees it: a cell that spans several rows or columns stands in each place it covers. */
export interface TableGrid {
  /** Row → its cells by column. */
  lines: ReadonlyMap<Element, readonly (Element | undefined)[]>
  /** Cell → its first column. */
  columns: ReadonlyMap<Element, number>
}

const cells = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]'
/** Pages write colspan="1000" where they mean all. */
const widest = 60

const span = (cell: Element, name: 'colspan' | 'rowspan') =>
  Math.min(widest, Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1))

interface Carried {
  cell: Element
  column: number
  rows: number
}

/** The cells that a row begins with because they span down from above it. */
function lineFrom(above: readonly Carried[]): (Element | undefined)[] {
  const line: (Element | undefined)[] = []
  for (const { cell, column } of above) place(line, cell, column)
  return line
}

function place(line: (Element | undefined)[], cell: Element, column: number): void {
  for (let at = column; at < column + span(cell, 'colspan'); at += 1) line[at] = cell
}

export const cellsOf = (row: Element) => [...row.children].filter((cell) => cell.matches(cells))

/** The column a cell says it is of, counted from nought; grids draw only the columns in view, and some apart from the others. */
const saidColumn = (cell: Element) => Number(cell.getAttribute('aria-colindex') ?? 0) - 1

/** Whether the heads of a table and its rows alike say which column each cell is of. */
export const saysColumns = (heads: readonly Element[], rows: readonly Element[]): boolean =>
  [heads, rows].every((each) => each.some((row) => cellsOf(row).some((cell) => saidColumn(cell) >= 0)))

/** Lays out rows of a table, top to bottom; where they are said, by the columns that their cells say. */
export function tableGrid(rows: readonly Element[], said = false): TableGrid {
  const lines = new Map<Element, (Element | undefined)[]>()
  const columns = new Map<Element, number>()
  let above: Carried[] = []
  for (const row of rows) {
    const line = lineFrom(above)
    const spanning = above.map((each) => ({ ...each, rows: each.rows - 1 }))
    let column = 0
    for (const cell of cellsOf(row)) {
      while (line[column]) column += 1
      if (said && saidColumn(cell) >= 0) column = saidColumn(cell)
      place(line, cell, column)
      columns.set(cell, column)
      spanning.push({ cell, column, rows: span(cell, 'rowspan') - 1 })
    }
    lines.set(row, line)
    above = spanning.filter(({ rows: left }) => left > 0)
  }
  return { lines, columns }
}
