import { standsBelow } from '../page/stands-below.ts'
import { textOf } from '../page/text.ts'
import { elementsIn } from '../page/walk.ts'
import { asksInvoice, meantOfColumn } from './asks-invoice.ts'
import type { Holders } from './nearby-text.ts'
import { cellsOf } from './table-grid.ts'

const fields = 'input:not([type=hidden]), select, textarea'
/** Whether nothing but ticks can be filled in an element, nor in the components in it. */
export const ticksOnly = (cell: Element) =>
  [...elementsIn(cell, fields)].every((field) => field.matches('[type=checkbox]'))

/** A head says what is to come, in few words; a label before a value ends in a colon. */
export const isName = (text: string) => /\p{L}/u.test(text) && text.length <= 20 && !/[:：]$/u.test(text)

const isWordless = (cell: Element, holders: Holders) => !holders.has(cell) || ticksOnly(cell)

/** A row of plain cells that only name: nothing to fill in, but perhaps a box that ticks all rows. */
export function namesOnly(row: Element, holders: Holders): boolean {
  const cells = cellsOf(row)
  const texts = cells.map(textOf).filter((text) => text !== '')
  return (
    texts.length > 1 &&
    texts.length >= cells.length - 2 &&
    texts.every(isName) &&
    cells.every((cell) => isWordless(cell, holders) && !cell.hasAttribute('colspan'))
  )
}

const sameCells = (row: Element, head: Element) => cellsOf(row).length === cellsOf(head).length

/** Whether a row is made of boxes, not of names with boxes behind them. */
export function isOfBoxes(row: Element, holders: Holders): boolean {
  const cells = cellsOf(row)
  const boxes = cells.filter((cell) => holders.has(cell) && !ticksOnly(cell))
  return boxes.length > 1 && boxes.length > cells.length / 2
}

const ties = /(^|-)(field|prop|key|name|col(umn)?-?(id|key|index|name)?)$/u

/** A cell says by the same word as its name which column it is of: field="fph" above field="fph". */
const isTied = (cell: Element, name: Element) =>
  [...cell.attributes].some((each) => ties.test(each.name) && each.value && name.getAttribute(each.name) === each.value)

const namesEach = (head: Element, row: Element, holders: Holders) => {
  const names = cellsOf(head)
  return cellsOf(row).every((cell, column) => {
    const name = names[column] as Element
    return (
      (standsBelow(cell, name) || isTied(cell, name)) && (!holders.has(cell) || ticksOnly(cell) || textOf(name) !== '')
    )
  })
}

/** Whether the names of a head ask for invoices beyond doubt, and each cell below stands in the column of its name. */
const headsInvoices = (head: Element, rows: readonly Element[], holders: Holders) =>
  asksInvoice(cellsOf(head).flatMap((name) => meantOfColumn(textOf(name)))) &&
  rows.every(
    (row) =>
      !namesOnly(row, holders) &&
      cellsOf(row).every((cell, column) => standsBelow(cell, cellsOf(head)[column] as Element)),
  )

const headsEach = (head: Element, rows: readonly Element[], holders: Holders) =>
  rows.length > 0 &&
  (rows.every((row) => isOfBoxes(row, holders) && namesEach(head, row, holders)) || headsInvoices(head, rows, holders))

/** Whether the first row of a table heads it: every other row as wide as it is made of boxes, each below its name. */
export function firstRowHeads(rows: readonly Element[], holders: Holders): boolean {
  const [head, ...others] = rows
  if (!head || !namesOnly(head, holders)) return false
  return headsEach(
    head,
    others.filter((row) => sameCells(row, head)),
    holders,
  )
}

/** Whether a row in a table of its own heads the rows of the table below; those not being edited show their values. */
export function rowAboveHeads(head: Element, rows: readonly Element[], holders: Holders): boolean {
  const boxes = rows.filter((row) => holders.has(row))
  const isAlike = namesOnly(head, holders) && rows.every((row) => sameCells(row, head))
  return isAlike && headsEach(head, boxes.length > 0 ? boxes : rows, holders)
}
