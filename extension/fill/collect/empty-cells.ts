import { drawnRows } from '../page/drawn-rows.ts'
import { textOf, wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { withoutArrow } from '../widgets/pressable.ts'
import { asksInvoice, asksLines, meantOfColumn, meantOfLine } from './asks-invoice.ts'
import { drawnNames } from './drawn-heads.ts'
import type { Holders } from './nearby-text.ts'
import { isOwnRow } from './own-rows.ts'
import { cellsOf, saysColumns, type TableGrid, tableGrid } from './table-grid.ts'
import { dataRows, headerRows, rowsOf } from './table-heads.ts'
import { ticksOnly } from './word-heads.ts'

const busy = 'a, button, input, select, textarea, img, [onclick], [role="button"], [role="checkbox"]'
/** Rows that a person would fill one after another. */
const most = 30

/** Grids show an amount that nobody gave as nought. */
const nothing = /^(?:0(?:\.0+)?)?$/
const isEmpty = (cell: Element) =>
  nothing.test(withoutArrow(textOf(cell))) &&
  ![...cell.querySelectorAll(busy)].some((each) => isVisible(each) && !opensList(each) && !isWhole(each, cell))

/** Whether what is pressed in a cell is but the cell itself, made so for the keyboard. */
const isWhole = (each: Element, cell: Element) =>
  each.matches('div[role="button"], span[role="button"]') &&
  cell.childElementCount === 1 &&
  each.parentElement === cell &&
  wordsOf(each) === '' &&
  !each.querySelector('svg, img, i, input') &&
  !['aria-label', 'title'].some((name) => each.getAttribute(name))

const drops = /drop-?down|combo|caret|arrow|下拉/iu
/** Whether a button is but the arrow of a list that a cell is chosen from. */
const opensList = (each: Element) =>
  each.matches('button, [role="button"]') &&
  withoutArrow(wordsOf(each)) === '' &&
  ['class', 'aria-label', 'title'].some((name) => drops.test(each.getAttribute(name) ?? ''))

/** A grid's last row may sum up the others. */
const sums = /^(?:合计|小计|总计|sum|(?:sub)?total)/i

/** Which rows may be tried: where one row at a time has boxes, only those the fill itself added. */
export interface MayTry {
  invoice(row: Element): boolean
  line(row: Element): boolean
}

/** What a table asks for by its head, and which of its rows may be tried for that. */
function askedBy(names: readonly string[], mayTry: MayTry) {
  const asked = names.map(meantOfColumn)
  if (asksInvoice(asked.flat())) return { asked, may: mayTry.invoice }
  const lines = names.map(meantOfLine)
  return asksLines(lines.flat()) ? { asked: lines, may: mayTry.line } : undefined
}

/** A row with boxes beyond the tick that chooses it. */
const hasBoxes = (row: Element, holders: Holders) => holders.has(row) && !ticksOnly(row)

const edited = /(^|[-_\s])(edit|editable)([-_\s]|$)/iu

/** Whether a cell, or what is drawn in it, says that it is edited, so that it may be tried beside the boxes of its row. */
const saysEdited = (cell: Element) =>
  partsOf(cell).some((each) => each.hasAttribute('data-edit') || edited.test(each.getAttribute('class') ?? ''))

const partsOf = (cell: Element) => [cell, ...cell.querySelectorAll('*')]

/** Whether the mouse shows over an empty cell of a row the fill added that it is pressed or typed into. */
const invitesPress = (cell: Element, row: Element) =>
  isOwnRow(row) &&
  isEmpty(cell) &&
  partsOf(cell).some((each) => ['pointer', 'text', 'cell'].includes(getComputedStyle(each).cursor))

/** The cells of a row that have a name, with the place of that. */
function namedCells(row: Element, names: readonly string[], columns: TableGrid['columns']) {
  return cellsOf(row).flatMap((cell) => {
    const at = columns.get(cell) ?? -1
    return names[at] ? [{ cell, at }] : []
  })
}

/** A row, those of its cells that have a name, and whether boxes stand in it now. */
interface Row {
  row: Element
  cells: { cell: Element; at: number }[]
  inBoxes: boolean
}

/** The empty cells of rows below names in which nothing stands that is asked for. */
function emptyCells(names: readonly string[], rows: readonly Row[], mayTry: MayTry): Element[] {
  const asking = askedBy(names, mayTry)
  if (!asking) return []
  const inBoxes = rows.some((each) => each.inBoxes)
  const tried = rows.map((each) => ({
    ...each,
    cells: each.cells.filter(({ cell }) => !each.inBoxes || saysEdited(cell) || invitesPress(cell, each.row)),
  }))
  const free = tried.filter(({ row, cells, inBoxes: isMixed }) => {
    const open = !inBoxes || isOwnRow(row) || isMixed
    const own = cells.filter(({ at }) => asking.asked[at]?.length)
    const isFree =
      own.length > 1 && own.every(({ cell }) => isEmpty(cell)) && !cells.some(({ cell }) => sums.test(textOf(cell)))
    return open && asking.may(row) && isFree
  })
  return free.slice(0, most).flatMap(({ cells }) => cells.flatMap(({ cell }) => (isEmpty(cell) ? [cell] : [])))
}

/** Those of a table. */
export function emptyInTable(table: Element, holders: Holders, mayTry: MayTry): Element[] {
  const rows = rowsOf(table)
  const heads = headerRows(table, rows, holders)
  const data = dataRows(rows, heads)
  const said = saysColumns(heads, data)
  const { lines } = tableGrid(heads, said)
  const names = namesOf(
    said ? heads.flatMap((head) => [lines.get(head) ?? []]) : [lines.get(heads.at(-1) as Element) ?? []],
  )
  const { columns } = tableGrid(data, said)
  const fits = (row: Element) => said || cellsOf(row).length === names.length
  const cells = (row: Element) => (fits(row) ? namedCells(row, names, columns) : [])
  return emptyCells(
    names,
    data.map((row) => ({ row, cells: cells(row), inBoxes: hasBoxes(row, holders) })),
    mayTry,
  )
}

/** Those of a grid drawn with plain boxes. */
export function emptyBelow(head: Element, holders: Holders, mayTry: MayTry): Element[] {
  const names = drawnNames(head)
  const rows = drawnRows(head).map(({ row, cells }) => {
    const named = cells.flatMap((cell, at) => (cell && names[at] ? [{ cell, at }] : []))
    return { row, cells: named, inBoxes: named.some(({ cell }) => holders.has(cell)) }
  })
  return emptyCells(names, rows, mayTry)
}

/** The names in lines of heads by column; a grid may draw some of its columns apart. */
function namesOf(lines: readonly (readonly (Element | undefined)[])[]): string[] {
  const names: string[] = []
  for (const line of lines)
    for (const [at, head] of line.entries()) names[at] = (head && textOf(head)) || names[at] || ''
  return names
}
