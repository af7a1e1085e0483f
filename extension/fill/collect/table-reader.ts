import { cellAround } from '../page/cell-around.ts'
import { gridAround } from '../page/cell-place.ts'
import { drawnPlace } from '../page/drawn-rows.ts'
import { textOf } from '../page/text.ts'
import { isNumber, meant } from './asks-invoice.ts'
import { divGridReader } from './div-grid.ts'
import { firstDrawn } from './first-drawn.ts'
import type { Holders } from './nearby-text.ts'
import { saysColumns, type TableGrid, tableGrid } from './table-grid.ts'
import { headerRows, rowsOf } from './table-heads.ts'

/** Where a control stands in a table that has headers. */
interface TablePlace {
  table: Element
  /** Header of its column. */
  header: Element
  /** What heads it and its neighbours. */
  over?: Element
  /** Row among those with data. */
  row: number
  /** The number of an invoice that stands in the row as mere text. */
  shows?: string
  /** Those that stand in rows of mere text beside it. */
  listed?: readonly string[]
}

export interface TableReader {
  placeOf(control: Element): TablePlace | undefined
  /** What heads several columns above the control or several rows beside it, the nearest first. */
  spansOver(control: Element): string[]
  /** The numbers of invoices that stand in those rows of a table which are mere text. */
  listedIn(table: Element): readonly string[]
}

interface ReadTable {
  /** The table, or the one it draws once more. */
  table: Element
  grid: TableGrid
  heads: readonly Element[]
  headGrid: TableGrid
  /** Row with data → its place among its like. */
  indexes: ReadonlyMap<Element, number>
  listed: readonly string[]
}

function readTable(table: Element, holders: Holders): ReadTable {
  const rows = rowsOf(table)
  const heads = headerRows(table, rows, holders)
  const data = Map.groupBy(
    rows.filter((row) => !heads.includes(row)),
    (row) => row.parentElement,
  )
  const indexes = new Map([...data.values()].flatMap((members) => members.map((row, index) => [row, index] as const)))
  const said = saysColumns(heads, [...indexes.keys()])
  const read = {
    table: firstDrawn(table),
    grid: tableGrid(rows, said),
    heads,
    headGrid: tableGrid(heads, said),
    indexes,
  }
  const bare = [...indexes.keys()].filter((row) => !holders.has(row))
  return { ...read, listed: bare.flatMap((row) => shownNumber({ ...read, row }, holders) ?? []) }
}

const wholeNumber = /^(\d{8}|\d{20})$/

/** The number of an invoice in a cell without a box: the row is that invoice's. */
function shownNumber({ grid, heads, headGrid, row }: Omit<ReadTable, 'listed'> & { row: Element }, holders: Holders) {
  const names = headGrid.lines.get(heads.at(-1) as Element) ?? []
  const cells = grid.lines.get(row) ?? []
  const shown = cells.find(
    (cell, at) =>
      cell && !holders.has(cell) && wholeNumber.test(textOf(cell)) && meant(textOf(names[at] ?? cell)).some(isNumber),
  )
  return shown && textOf(shown)
}

/** Whether a cell is of the foot and named by the words before it (汇率, 合计); the head of its column is of the lines. */
function isNamedFoot(cell: Element, row: Element, holders: Holders): boolean {
  const before = cell.previousElementSibling
  return row.parentElement?.localName === 'tfoot' && before !== null && textOf(before) !== '' && !holders.has(before)
}

/** The same in a grid drawn with plain boxes whose names ask for invoices. */
function inDrawnGrid(control: Element): TablePlace | undefined {
  const { head, column, index } = drawnPlace(control) ?? {}
  const header = head?.children[column ?? 0]
  return head && header && textOf(header) ? { table: head, header, row: index ?? 0 } : undefined
}

/** Reads the tables around controls, each once. */
export function tableReader(holders: Holders): TableReader {
  const tables = new Map<Element, ReadTable>()
  const inGrid = divGridReader(holders)

  function read(table: Element): ReadTable {
    const known = tables.get(table) ?? readTable(table, holders)
    tables.set(table, known)
    return known
  }

  function around(control: Element) {
    const cell = cellAround(control)
    const row = cell?.closest('tr, [role="row"]')
    const table = row && gridAround(row)
    if (!cell || !row || !table || isNamedFoot(cell, row, holders)) return undefined
    const known = read(table)
    return { ...known, row, column: known.grid.columns.get(cell) ?? 0 }
  }

  /** Headers above a control, the nearest first. */
  const headersOver = ({ heads, headGrid, row, column }: NonNullable<ReturnType<typeof around>>) =>
    [...new Set(heads.flatMap((head) => (head === row ? [] : (headGrid.lines.get(head)?.[column] ?? []))))].reverse()

  /** Cells without controls that span several rows and so head all of them: 购买方 beside 名称, 税号, 地址. */
  const besideRows = ({ grid, row, column }: NonNullable<ReturnType<typeof around>>) =>
    (grid.lines.get(row) ?? [])
      .slice(0, column)
      .filter((cell) => cell?.hasAttribute('rowspan') && !holders.has(cell))
      .reverse()

  return {
    placeOf(control) {
      const drawn = inDrawnGrid(control)
      if (drawn) return drawn
      const place = around(control)
      const [header, over] = place ? headersOver(place) : []
      if (!place) return inGrid(control)
      const row = place.indexes.get(place.row) ?? 0
      const shows = header && shownNumber(place, holders)
      const { table, listed } = place
      const listing = listed.length > 0 ? { listed } : {}
      return header && { table, header, ...(over ? { over } : {}), row, ...(shows ? { shows } : {}), ...listing }
    },
    listedIn: (table) => read(table).listed,
    spansOver(control) {
      const place = around(control)
      if (!place) return []
      const [, ...groups] = headersOver(place)
      return [...groups, ...besideRows(place)].flatMap((cell) => (cell && textOf(cell)) || [])
    },
  }
}
