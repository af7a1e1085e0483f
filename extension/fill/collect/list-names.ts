import { drawnRows } from '../page/drawn-rows.ts'
import { precedes } from '../page/precedes.ts'
import { isAside } from '../page/stands-below.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { asksInvoice, meantOfColumn } from './asks-invoice.ts'
import { drawnNames } from './drawn-heads.ts'
import { firstDrawn } from './first-drawn.ts'
import type { Holders } from './nearby-text.ts'
import { cellsOf } from './table-grid.ts'
import { boxesAround, dataRows, headerRows, isLow, ownHeads, rowsOf } from './table-heads.ts'
import { isOfBoxes, namesOnly, ticksOnly } from './word-heads.ts'

/** What is a grid by its own word, where cells may become boxes. */
export const editable = '[role="grid"], [role="treegrid"]'
const full = new WeakSet<Element>()

/** Whether the grid of that name shows rows already. */
export const showsRows = (list: Element): boolean => full.has(list)

/** The body a kit draws apart from its head: the next table. */
function bodyBelow(table: Element): Element | undefined {
  for (const around of boxesAround(table)) {
    const below = [...around.querySelectorAll('table')].find(
      (other) => precedes(table, other) && !table.contains(other) && !isAside(other, table),
    )
    if (below) return below
  }
  return undefined
}

const sum = /^(本页|本頁)?(合\s*[计計]|总\s*[计計]|總\s*[计計]|小\s*[计計]|((sub|grand)[ -]?)?totals?)\s*[:：]?$/iu

/** A foot, and sums below the rows to come. */
const isFoot = (row: Element) => row.parentElement?.localName === 'tfoot' || sum.test(textOf(cellsOf(row)[0] ?? row))

/** What a table would hold stands in rows of several cells; 暂无数据 and a row of buttons are one cell. */
const holdsRows = (rows: readonly Element[], holders: Holders) =>
  rows.some((row) => isOfBoxes(row, holders) || (cellsOf(row).length > 1 && !isFoot(row)))

/** The head of a table without a single row. */
function headOfEmpty(table: Element, holders: Holders): Element[] {
  const rows = rowsOf(table)
  const own = ownHeads(rows)
  const heads = own.length > 0 ? own : rows.slice(0, 1).filter((row) => namesOnly(row, holders))
  const below = bodyBelow(table)
  const width = cellsOf(heads.at(-1) ?? table).length
  const continues = below && rowsOf(below).some((row) => cellsOf(row).length === width && !isLow(row))
  // A row that nobody sees is the pattern of those to come.
  const others = rows.filter((row) => !heads.includes(row) && isVisible(row))
  return continues || holdsRows(others, holders) ? [] : heads
}

/** The same of a grid of plain boxes that says what each of them is. */
function headOfEmptyGrid(grid: Element): Element[] {
  const rows = rowsOf(grid)
  const heads = ownHeads(rows)
  return dataRows(rows, heads).length === 0 && asksInvoice(namesIn(heads).flatMap(meantOfColumn)) ? heads : []
}

/** Whether a head is but a second drawing of one that has rows below, as grids lay over it to hold it in place. */
const isCopy = (table: Element, heads: readonly Element[]) =>
  [...table.ownerDocument.querySelectorAll('table')].some((other) => {
    const rows = rowsOf(other)
    const own = ownHeads(rows)
    const head = own.at(-1)
    return other !== table && head && rows.length > own.length && textOf(head) === textOf(heads.at(-1) as Element)
  })

/** A list whose rows all show an invoice: it takes another only in a row of its own, whose cells are then pressed. */
function headOfFull(list: Element, holders: Holders): Element[] {
  const rows = rowsOf(list)
  const heads = headerRows(list, rows, holders)
  const data = dataRows(rows, heads)
  const isFull = (row: Element) => !holders.has(row) || ticksOnly(row)
  const showsAny = data.some((row) => cellsOf(row).filter((cell) => textOf(cell) !== '').length > 2)
  return showsAny &&
    data.every(isFull) &&
    asksInvoice(namesIn(heads).flatMap(meantOfColumn)) &&
    firstDrawn(list) === list
    ? heads
    : []
}

const namesIn = (heads: readonly Element[]) =>
  heads
    .flatMap(cellsOf)
    .filter((cell) => Number(cell.getAttribute('colspan') ?? 1) < 2)
    .map(textOf)
    .filter(Boolean)

/** The names of a table without a row to write to: it has none yet, or all show an invoice. */
export function namesOfTable(root: Element, holders: Holders): string[] {
  const empty = root.localName === 'table' ? headOfEmpty(root, holders) : headOfEmptyGrid(root)
  const heads = empty.length > 0 ? empty : headOfFull(root, holders)
  if (heads !== empty) full.add(root)
  else full.delete(root)
  const names = namesIn(heads)
  return names.length < 2 || !heads.every(isVisible) || (heads === empty && isCopy(root, heads)) ? [] : names
}

/** The same of a grid drawn with plain boxes. */
export function namesOfDrawn(head: Element, holders: Holders): string[] {
  const rows = drawnRows(head).map(({ cells }) => cells.filter((cell, at) => cell && drawnNames(head)[at]))
  const isFull = (cells: readonly (Element | undefined)[]) =>
    cells.filter((cell) => cell && textOf(cell) !== '').length > 2 && !cells.some((cell) => cell && holders.has(cell))
  if (rows.length > 0 && rows.every(isFull)) full.add(head)
  else full.delete(head)
  return rows.length === 0 || full.has(head) ? drawnNames(head).filter(Boolean) : []
}
