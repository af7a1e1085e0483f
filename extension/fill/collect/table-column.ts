const span = (cell: Element) => Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1)
const cellsOf = (row: Element) =>
  [...row.children].filter((cell) => cell.matches('td, th, [role="cell"], [role="gridcell"], [role="columnheader"]'))

/** Column of a cell in its row, counting spans. */
function columnOf(cell: Element): number {
  let column = 0
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) column += span(before)
  return column
}

function cellAt(row: Element, column: number): Element | undefined {
  let at = 0
  for (const cell of cellsOf(row)) {
    if (column >= at && column < at + span(cell)) return cell
    at += span(cell)
  }
  return undefined
}

const isHeader = (row: Element) => {
  const cells = cellsOf(row)
  return cells.length > 1 && cells.every((cell) => cell.matches('th, [role="columnheader"]'))
}

/** The head of another table with data of its own: a calendar, a list beside. */
const headsData = (head: Element) => head.closest('table')?.querySelector(':scope > tbody td') != null

/** Header rows of a table, or of the separate table kits draw above a scrolling body. */
function headerRows(table: Element): Element[] {
  const own = [...table.querySelectorAll(':scope > thead > tr, :scope > tbody > tr, :scope > tr')].filter(
    (row) => isHeader(row) || row.parentElement?.localName === 'thead',
  )
  if (own.length > 0) return own
  let around = table.parentElement
  for (let level = 0; around && level < 6; level += 1, around = around.parentElement) {
    const other = [...around.querySelectorAll('thead')].find((head) => !table.contains(head) && !headsData(head))
    if (other) return [...other.querySelectorAll('tr')]
  }
  return []
}

/** The cell of a data row that a control stands in, and where that row is in its table. */
export interface TablePlace {
  table: Element
  headers: Element[]
  row: number
}

/** Header cells above a control and its row, or nothing where it stands in no table with headers. */
export function tablePlace(control: Element): TablePlace | undefined {
  const cell = control.closest('td, [role="cell"], [role="gridcell"]')
  const row = cell?.closest('tr, [role="row"]')
  const table = row?.closest('table, [role="table"], [role="grid"]')
  if (!cell || !row || !table) return undefined
  const heads = headerRows(table).filter((head) => head !== row)
  const headers = heads.flatMap((head) => cellAt(head, columnOf(cell)) ?? [])
  if (headers.length === 0) return undefined
  const rows = [...(row.parentElement?.children ?? [])].filter(
    (other) => other.matches('tr, [role="row"]') && !heads.includes(other),
  )
  return { table, headers, row: rows.indexOf(row) }
}
