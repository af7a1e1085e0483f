/** A row that was added, and where it stood: grids draw all their rows anew when one changes. */
export interface AddedRow {
  row: Element
  body: Element | null
  index: number
}

const isLike = (one: Element, other: Element) =>
  one.localName === other.localName && one.childElementCount === other.childElementCount

/** The row itself, or what the page drew in its place since. */
export function rowNow({ row, body, index }: AddedRow): Element {
  const there = row.isConnected || !body?.isConnected ? undefined : body.children[index]
  return there && isLike(there, row) ? there : row
}
