import type { Box } from '../recognition.ts'
import { type ColumnHead, columnHeads } from './column-heads.ts'
import { findLabels, type Label } from './labels.ts'
import type { Row } from './rows.ts'
import { middleY, right } from './text-item.ts'

/** A column of the table of lines: its head and the stretch of the page that is nearer to it than to its neighbours. */
export interface Column {
  head: ColumnHead
  box: Box
  left: number
  right: number
}

export interface Table {
  columns: Column[]
  heads: Label<ColumnHead>[]
  /** Rows the heads stand on; the lines begin below. */
  headRows: Row[]
}

const minimumHeads = 3

/** A table of invoice lines has what is sold and what it costs. */
const isTable = (heads: readonly Label<ColumnHead>[]) =>
  heads.length >= minimumHeads &&
  heads.some(({ key }) => key === 'amount' || key === 'taxAmount' || key === 'unitPrice')

/** Heads may sit on two printed lines (税率/ 征收率) or a little askew, so neighbouring rows count as one. */
export function findTables(rows: readonly Row[]): Table[] {
  const headsOf = rows.map((row) => findLabels([row], columnHeads, { anywhere: true }))
  const tables: Table[] = []
  let used = -1
  for (const [index, row] of rows.entries()) {
    if (index <= used || headsOf[index]?.length === 0) continue
    const near = [index + 1, index + 2].filter((next) => isNear(row, rows[next]))
    const own = firstOfEach(headsOf[index] ?? [])
    const together = firstOfEach([index, ...near].flatMap((at) => headsOf[at] ?? []))
    const heads = together.length > own.length ? together : own
    if (!isTable(heads)) continue
    const headRows = [index, ...near]
      .flatMap((at) => rows[at] ?? [])
      .filter((at) => heads.some((label) => label.row === at))
    used = index + headRows.length - 1
    tables.push({ columns: columnsOf(heads), heads, headRows })
  }
  return tables
}

const isNear = (row: Row, next: Row | undefined) =>
  next !== undefined && middleY(next.box) - middleY(row.box) < row.box.height * 1.5

/** One label per head, the first on the page; heads printed without a space between them count too. */
const firstOfEach = (labels: readonly Label<ColumnHead>[]) =>
  labels.filter((label, index) => labels.findIndex((other) => other.key === label.key) === index)

function columnsOf(labels: readonly Label<ColumnHead>[]): Column[] {
  const ordered = [...labels].sort((one, other) => one.box.x - other.box.x)
  return ordered.map((label, index) => {
    const before = ordered[index - 1]
    const after = ordered[index + 1]
    return {
      head: label.key,
      box: label.box,
      left: before ? (right(before.box) + label.box.x) / 2 : Number.NEGATIVE_INFINITY,
      right: after ? (right(label.box) + after.box.x) / 2 : Number.POSITIVE_INFINITY,
    }
  })
}
