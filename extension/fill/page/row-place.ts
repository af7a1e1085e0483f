import { drawnPlace, drawnRows, isDrawnHead } from './drawn-rows.ts'

/** A row, and where it stood: grids draw all their rows anew when one changes. */
export interface RowPlace {
  row: Element
  /** What holds it, or the line of names it is drawn below. */
  body: Element | null
  index: number
}

const isLike = (one: Element, other: Element) =>
  one.localName === other.localName && one.childElementCount === other.childElementCount

/** All rows that stand with one. */
export const rowsOfBody = (body: Element): Element[] =>
  isDrawnHead(body) ? drawnRows(body).map(({ row }) => row) : [...body.children]

/** Where a row stands now. */
export function rowPlace(row: Element): RowPlace {
  const drawn = [...row.children].map(drawnPlace).find((place) => place?.row === row)
  if (drawn) return { row, body: drawn.head, index: drawn.index }
  const body = row.parentElement
  return { row, body, index: body ? rowsOfBody(body).indexOf(row) : -1 }
}

/** The row itself, or what the page drew in its place since. */
export function rowNow({ row, body, index }: RowPlace): Element {
  const there = row.isConnected || !body?.isConnected ? undefined : rowsOfBody(body)[index]
  return there && isLike(there, row) ? there : row
}
