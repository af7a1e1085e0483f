import type { InvoiceItem } from '../invoice.ts'
import { type Cells, cellsOf } from './cells-of.ts'
import type { ColumnHead } from './column-heads.ts'
import type { Table } from './find-tables.ts'
import type { Row } from './rows.ts'
import { bottom, middleY } from './text-item.ts'
import { dateOf, moneyOf, rateOf, textOf } from './values.ts'

/** The lines of a table, from below its heads down to `floor` (the top of 合计, 小计 or 价税合计). */
export function readLines(rows: readonly Row[], table: Table, floor: number): InvoiceItem[] {
  const top = Math.max(...table.headRows.map((row) => middleY(row.box)))
  const body = rows.filter((row) => middleY(row.box) > top && middleY(row.box) < floor && !table.headRows.includes(row))
  return intoItems(body.map((row) => cellsOf(row, table)))
    .map(itemOf)
    .filter((item) => item.name !== undefined || item.amount !== undefined)
}

/** Latin words keep a space between them; numbers and Chinese do not. */
function join(text: string, more: string): string {
  const parted = /[A-Za-z]$/.test(text) && /^[A-Za-z\d]/.test(more) ? ' ' : ''
  return text === '' ? more : text + parted + more
}

const startsItem = (cells: Cells) => /^\*[^*]+\*/.test(cells.name ?? '')
const hasAmount = (cells: Cells) =>
  moneyOf(cells.amount ?? '') !== undefined || moneyOf(cells.taxAmount ?? '') !== undefined

function merge(one: Cells, other: Cells): Cells {
  const merged = { ...one }
  for (const [head, text] of Object.entries(other) as [ColumnHead, string][]) {
    merged[head] = join(merged[head] ?? '', text)
  }
  return merged
}

/** On a roll each name has a line of its own above its figures. */
const isNamedAbove = (lines: readonly Cells[]) => {
  const figures = lines.filter(hasAmount)
  return figures.length > 0 && figures.every(({ name }) => name === undefined)
}

/**
 * Printed lines → items. A wrapped name goes on below (or, when figures stand in the middle of it, above) the line
 * with the amount; `*category*` always begins an item.
 */
function intoItems(lines: readonly Cells[]): Cells[] {
  const items: Cells[] = []
  const isAbove = isNamedAbove(lines)
  let open = false
  for (const cells of lines) {
    const last = items.at(-1)
    const begins = !last || startsItem(cells) || ((hasAmount(cells) || isAbove) && !open)
    if (begins) items.push(cells)
    else items[items.length - 1] = merge(last, cells)
    const current = items.at(-1)
    open = current !== undefined && !hasAmount(current)
  }
  return items
}

const number = (text: string | undefined) => {
  const plain = text?.replace(/[,\s]/g, '')
  return plain && /^-?\d*\.?\d+$/.test(plain) ? plain : undefined
}
const masked = (text: string | undefined) => (text && /^(?:\*+|-+|免税|不征税)$/.test(text) ? text : undefined)

function itemOf(cells: Cells): InvoiceItem {
  const item: InvoiceItem = {
    name: textOf(cells.name ?? ''),
    spec: textOf(cells.spec ?? ''),
    unit: textOf(cells.unit ?? ''),
    quantity: number(cells.quantity),
    unitPrice: number(cells.unitPrice),
    amount: moneyOf(cells.amount ?? ''),
    taxRate: rateOf(cells.taxRate ?? ''),
    taxAmount: moneyOf(cells.taxAmount ?? '') ?? masked(cells.taxAmount),
    plateNumber: textOf(cells.plateNumber ?? ''),
    vehicleKind: textOf(cells.vehicleKind ?? ''),
    passageStart: dateOf(cells.passageStart ?? ''),
    passageEnd: dateOf(cells.passageEnd ?? ''),
    constructionPlace: textOf(cells.constructionPlace ?? ''),
    constructionName: textOf(cells.constructionName ?? ''),
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}

/** Bottom of the rows the heads stand on. */
export const tableTop = (table: Table) => Math.max(...table.headRows.map((row) => bottom(row.box)))
