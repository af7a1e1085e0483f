import { drawnPlace, drawnRows } from './drawn-rows.ts'
import { textOf } from './text.ts'

/** What holds rows of cells. */
export const grids = 'table, [role="grid"], [role="treegrid"], [role="table"]'
const rows = 'tr, [role="row"]'

/** The grid a row is of; a table that says it is none is but how the grid around it is drawn. */
export function gridAround(element: Element): Element | undefined {
  const near = element.closest(grids)
  const drawing = near?.matches('[role="presentation"], [role="none"]') && element.closest('[role="row"]')
  return (drawing && near?.parentElement?.closest(grids)) || near || undefined
}

/** Where a cell stands in its table; `rows` and `cells` tell whether the table is still as large. */
export interface CellPlace {
  table: WeakRef<Element>
  row: number
  column: number
  rows: number
  cells: number
  /** The column it says it is of. */
  said?: string
  /** It stands in a grid drawn with plain boxes, below the names given as its table. */
  drawn?: true
}

const rowsOf = (table: Element) => [...table.querySelectorAll(rows)].filter((row) => gridAround(row) === table)

/** Nothing for what stands in no table, or left the page. */
export function placeOfCell(cell: Element): CellPlace | undefined {
  const drawn = drawnPlace(cell)
  if (drawn?.cell === cell) {
    const { head, index, column, rows: count } = drawn
    return { table: new WeakRef(head), row: index, column, rows: count, cells: head.childElementCount, drawn: true }
  }
  const row = cell.closest(rows)
  const table = row && gridAround(row)
  if (!row || !table || !cell.isConnected) return undefined
  const all = rowsOf(table)
  const cells = [...row.children]
  const place = { row: all.indexOf(row), column: cells.indexOf(cell), rows: all.length, cells: cells.length }
  const said = cell.getAttribute('aria-colindex')
  return place.column < 0 ? undefined : { table: new WeakRef(table), ...place, ...(said && { said }) }
}

const cellsOf = (row: Element) => [...row.children]
const emptyIn = (row: Element) => cellsOf(row).filter((cell) => textOf(cell) === '').length
const isOfHead = (row: Element) =>
  row.closest('thead') !== null || cellsOf(row).every((cell) => cell.matches('th, [role="columnheader"]'))

/** Whether a table has only grown below a row: the first of those in which least stands is a later one, and not the top. */
function hasGrownBelow(all: readonly Element[], row: Element, count: number): boolean {
  const rows = all.filter((each) => !isOfHead(each))
  const most = Math.max(...rows.map(emptyIn))
  const barest = rows.findIndex((each) => emptyIn(each) === most)
  return all.length > count && barest >= Math.max(1, rows.indexOf(row)) && rows.includes(row)
}

/** What stands in that place now; nothing where the table has shrunk, or grown otherwise than below it. */
export function cellAt(place: CellPlace): Element | undefined {
  const { table, row, column, rows: count, cells, said } = place
  const now = table.deref()
  if (place.drawn) {
    const rows = now?.isConnected ? drawnRows(now) : []
    return rows.length === count ? rows[row]?.cells[column] : undefined
  }
  const all = now?.isConnected ? rowsOf(now) : []
  const there = all[row]
  const found = there && (all.length === count || hasGrownBelow(all, there, count)) ? there.children : undefined
  if (said && found) return [...found].find((each) => each.getAttribute('aria-colindex') === said)
  return found?.length === cells ? found[column] : undefined
}

/** The cell itself, or what its table drew in its place since. */
export function followed(cell: Element): () => Element {
  const place = placeOfCell(cell)
  return () => (cell.isConnected || !place ? cell : (cellAt(place) ?? cell))
}
