import { precedes } from '../page/precedes.ts'
import { isAside } from '../page/stands-below.ts'
import type { Holders } from './nearby-text.ts'
import { siftsRows } from './sift-rows.ts'
import { cellsOf } from './table-grid.ts'
import { headRowsOfWords } from './word-head-rows.ts'
import { firstRowHeads, rowAboveHeads } from './word-heads.ts'

const isHeader = (row: Element) => {
  const cells = cellsOf(row)
  return cells.length > 1 && cells.every((cell) => cell.matches('th, [role="columnheader"]'))
}

/** The head of another table with data of its own: a calendar, a list beside. */
const headsData = (head: Element) => head.closest('table')?.querySelector(':scope > tbody td') != null

/** The rows of a table, without those of tables inside it. */
export const rowsOf = (table: Element) =>
  table.localName === 'table'
    ? [...table.querySelectorAll(':scope > thead > tr, :scope > tbody > tr, :scope > tfoot > tr, :scope > tr')]
    : [...table.querySelectorAll('[role="row"]')]

/** Pixels below which a row takes no words: it only holds its columns apart, as jqGrid's first does. */
const lowest = 10
/** Grids that place each cell by itself draw rows without a height of their own. */
export const isLow = (row: Element): boolean =>
  (row.localName === 'tr' ? [row] : [row, ...cellsOf(row)]).every(
    (each) => each.getBoundingClientRect().height < lowest,
  )

const foot = 'tfoot, [class*="foot"], [class*="summary"], [class*="calcs"], [class*="aggregate"]'
/** Whether a row stands in a part of its table that sums the others up. */
const isOfFoot = (row: Element) => {
  const around = row.closest(foot)
  return around !== null && row.closest('table, [role="grid"], [role="treegrid"]')?.contains(around) === true
}

/** The rows below the heads, without the one of boxes by which grids sift them and those of sums. */
export const dataRows = (rows: readonly Element[], heads: readonly Element[]) =>
  rows.filter((row) => !heads.includes(row) && !siftsRows(row) && !isLow(row) && !isOfFoot(row))

/** Whether no other table stands between a head and a table below it, for then it heads that one. */
const isNext = (head: Element, table: Element, around: Element) =>
  [...around.querySelectorAll('table')].every(
    (other) =>
      [head, table].some((each) => other.contains(each)) ||
      !precedes(head, other) ||
      !precedes(other, table) ||
      isAside(other, table),
  )

/** The boxes around a table, as far as a head drawn apart from its body is away. */
export function* boxesAround(table: Element): Generator<Element> {
  let around = table.parentElement
  for (let level = 0; around && level < 6; level += 1, around = around.parentElement) yield around
}

/** What a table itself says is its head. */
export const ownHeads = (rows: readonly Element[]) =>
  rows.filter((row) => isHeader(row) || (row.parentElement?.localName === 'thead' && !siftsRows(row)))

/** The separate head kits draw above a scrolling body; undefined where there is none at all. */
function headAbove(table: Element): Element[] | undefined {
  for (const around of boxesAround(table)) {
    const above = [...around.querySelectorAll('thead')].findLast(
      (head) => !headsData(head) && precedes(head, table) && !isAside(head, table),
    )
    if (above) return isNext(above, table, around) ? [...above.querySelectorAll('tr')] : []
  }
  return undefined
}

/** The same without a word in the markup: a table of one row of names, directly above. */
function namesAbove(table: Element, rows: readonly Element[], holders: Holders): Element[] {
  for (const around of boxesAround(table)) {
    const before = [...around.querySelectorAll('table')].filter(
      (other) => precedes(other, table) && !other.contains(table),
    )
    const above = before.findLast((other) => !isAside(other, table))
    const nearest = above ?? before.at(-1)
    const [head, ...others] = nearest ? rowsOf(nearest) : []
    if (head && others.length === 0 && rowAboveHeads(head, rows, holders)) return [head]
    if (above) return []
  }
  return []
}

/** Header rows of a table, or of the separate table kits draw above a scrolling body. */
export function headerRows(table: Element, rows: readonly Element[], holders: Holders): Element[] {
  const own = ownHeads(rows)
  if (own.length > 0) return own
  const above = headAbove(table) ?? []
  if (above.length > 0) return above
  if (firstRowHeads(rows, holders)) return rows.slice(0, 1)
  const lines = headRowsOfWords(rows, holders)
  return lines.length > 0 ? [...lines] : namesAbove(table, rows, holders)
}
