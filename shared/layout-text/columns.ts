import type { Box } from '../recognition.ts'
import { findLabels, type Label } from './labels.ts'
import type { Row } from './rows.ts'
import { middleX, middleY, right, type Span } from './text-item.ts'
import { type ColumnHead, columnHeads } from './vat-labels.ts'

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

const decimal = /^-?[\d,]*\.?\d+$/
const money = /^[¥Y]?-?[¥Y]?[\d,]*\.\d{1,2}$/
/** What a column's text looks like; heads that are not here take any text. */
const shapes: Partial<Record<ColumnHead, RegExp>> = {
  quantity: decimal,
  unitPrice: decimal,
  amount: money,
  taxRate: /^(?:\d{1,2}(?:\.\d+)?%|0?\.\d+|免税|不征税|出口零税率|普通零税率|\*+|差额.*|-+)$/,
  taxAmount: /^(?:[¥Y]?-?[¥Y]?[\d,]*\.\d{1,2}|\*+|-+|免税|不征税|0)$/,
  passageStart: /^\d{8}$|^\d{4}-\d\d-\d\d$/,
  passageEnd: /^\d{8}$|^\d{4}-\d\d-\d\d$/,
  unit: /^\D/,
  number: /^\d{1,3}$/,
}

/** Columns whose text begins at the left; figures end at the right. */
const fromLeft = new Set<ColumnHead>(['name', 'spec', 'unit', 'plateNumber', 'constructionPlace', 'constructionName'])

/** A piece of text, without spaces, and what may be seen in it whatever column it runs into. */
interface Piece {
  box: Box
  compact: string
  /** `*category*name`: the name of what is sold. */
  isName: boolean
  /** 0.13 may be a rate and is likelier an amount. */
  isFraction: boolean
}

function pieceOf({ box, text }: Span): Piece {
  const compact = text.replace(/\s/g, '')
  return { box, compact, isName: /^\*[^*]+\*/.test(compact), isFraction: /^0?\.\d+$/.test(compact) }
}

/** What putting a piece of text into a column costs: how much of it stands outside, and whether it looks like one. */
function cost({ box, compact, isName, isFraction }: Piece, column: Column): number {
  const { head } = column
  const edge = fromLeft.has(head) ? box.x : right(box)
  const held =
    Math.max(0, Math.min(right(box), column.right) - Math.max(box.x, column.left)) / Math.max(box.width, 1e-9)
  const outside = edge >= column.left && edge <= column.right ? Math.min(0.2, 1 - held) : 1 - Math.min(held, 1)
  const away = Math.min(1, Math.abs(middleX(box) - middleX(column.box)) / Math.max(column.box.width * 8, 1e-9))
  const mismatch = (shapes[head]?.test(compact) ?? true) ? 0 : 1.2
  const doubt = isFraction && head === 'taxRate' ? 0.6 : 0
  const category = isName && head !== 'name' ? 1.2 : 0
  return outside + (held > 0 ? 0 : 0.5) + away * 0.5 + mismatch + doubt + category
}

/** The column chosen last, the choices before it, and what all of them cost. */
interface Path {
  cost: number
  column?: number
  before?: Path
}

const cheaper = (one: Path, other: Path) => (other.cost < one.cost ? other : one)
const impossible: Path = { cost: Number.POSITIVE_INFINITY }
/** A second figure in one cell is unlikely; text may come in pieces. */
const secondFigure = 0.8

/** Every way to put one more piece: into a column at or behind the last one used. */
function extend(paths: readonly Path[], piece: Piece, columns: readonly Column[]): Path[] {
  let before = impossible
  return columns.map((column, index) => {
    const last = paths[index] ?? impossible
    const again = last.before && !fromLeft.has(column.head) ? secondFigure : 0
    const isSame = last.cost + again < before.cost
    const from = isSame ? last : before
    before = cheaper(before, last)
    return { cost: from.cost + (isSame ? again : 0) + cost(piece, column), column: index, before: from }
  })
}

/**
 * Puts the pieces of one line (from left to right) into columns so that order is kept and the sum of costs is smallest:
 * right-aligned figures may begin under their left neighbour's head, and cells may be empty. Out: piece numbers by head.
 */
export function intoColumns(spans: readonly Span[], columns: readonly Column[]): Map<ColumnHead, number[]> {
  let paths: Path[] = columns.map(() => ({ cost: 0 }))
  for (const span of spans) paths = extend(paths, pieceOf(span), columns)
  const cells = new Map<ColumnHead, number[]>()
  let path: Path | undefined = paths.reduce(cheaper, impossible)
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const head = columns[path?.column ?? -1]?.head
    if (head) cells.set(head, [index, ...(cells.get(head) ?? [])])
    path = path?.before
  }
  return cells
}
