import { drawnPlace, drawnRows, isDrawnHead } from './drawn-rows.ts'
import { inPlace } from './in-place.ts'

/** A row, and where it stood: grids draw all their rows anew when one changes. */
export interface RowPlace {
  row: Element
  /** What holds it now, or the line of names it is drawn below. */
  body: () => Element | undefined
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
  if (drawn) return { row, body: () => drawn.head, index: drawn.index }
  const body = row.parentElement
  return body
    ? { row, body: inPlace(body), index: rowsOfBody(body).indexOf(row) }
    : { row, body: () => undefined, index: -1 }
}

/** The row itself, or what the page drew in its place since. */
export function rowNow({ row, body, index }: RowPlace): Element {
  const now = row.isConnected ? undefined : body()
  const there = now?.isConnected ? rowsOfBody(now)[index] : undefined
  return there && isLike(there, row) ? there : row
}
