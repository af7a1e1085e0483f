import { cost, fromLeft, type Piece, pieceOf } from './column-cost.ts'
import type { ColumnHead } from './column-heads.ts'
import type { Column } from './find-tables.ts'
import type { Span } from './text-item.ts'

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
