import { drawnPlace, drawnRows } from './drawn-rows.ts'

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

/** What stands in that place now; nothing where the table has grown or shrunk. */
export function cellAt(place: CellPlace): Element | undefined {
  const { table, row, column, rows: count, cells, said } = place
  const now = table.deref()
  if (place.drawn) {
    const rows = now?.isConnected ? drawnRows(now) : []
    return rows.length === count ? rows[row]?.cells[column] : undefined
  }
  const all = now?.isConnected ? rowsOf(now) : []
  const found = all.length === count ? all[row]?.children : undefined
  if (said && found) return [...found].find((each) => each.getAttribute('aria-colindex') === said)
  return found?.length === cells ? found[column] : undefined
}

/** The cell itself, or what its table drew in its place since. */
export function followed(cell: Element): () => Element {
  const place = placeOfCell(cell)
  return () => (cell.isConnected || !place ? cell : (cellAt(place) ?? cell))
}
