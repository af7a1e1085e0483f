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

/** Lays out rows of a table, top to bottom. */
export function tableGrid(rows: readonly Element[]): TableGrid {
  const lines = new Map<Element, (Element | undefined)[]>()
  const columns = new Map<Element, number>()
  let above: Carried[] = []
  for (const row of rows) {
    const line = lineFrom(above)
    const spanning = above.map((each) => ({ ...each, rows: each.rows - 1 }))
    let column = 0
    for (const cell of cellsOf(row)) {
      while (line[column]) column += 1
      place(line, cell, column)
      columns.set(cell, column)
      spanning.push({ cell, column, rows: span(cell, 'rowspan') - 1 })
    }
    lines.set(row, line)
    above = spanning.filter(({ rows: left }) => left > 0)
  }
  return { lines, columns }
}
