import { parentOf } from '../page/walk.ts'
import { listName } from './list-name.ts'

interface RowPlace {
  list: string
  index: number
}

const highest = 14
const border = 'form, body, dialog, [role="dialog"]'

function* containersOf(root: Element): Generator<Element> {
  let at = parentOf(root)
  for (let level = 0; at && level < highest && !at.matches(border); level += 1, at = parentOf(at)) yield at
}

/** Children of one parent that hold the same controls by name are rows of one list, whatever else has none. */
function rowsAmong(parent: Element, held: ReadonlyMap<Element, string[]>): Map<Element, RowPlace> {
  const alike = Map.groupBy(
    [...parent.children].filter((child) => (held.get(child)?.length ?? 0) > 1),
    (child) => `${child.localName}\n${held.get(child)?.filter(Boolean).join('\n')}`,
  )
  const rows = new Map<Element, RowPlace>()
  for (const members of alike.values()) {
    if (members.length < 2) continue
    const list = listName(members[0] as Element)
    for (const [index, row] of members.entries()) rows.set(row, { list, index })
  }
  return rows
}

/** Tells which row of which list a control stands in, once all controls are noted with their names. */
export interface RowReader {
  note(root: Element, name: string): void
  placeOf(root: Element): RowPlace | undefined
}

/** Finds rows: those of a table, or cards that repeat. */
export function rowReader(): RowReader {
  const held = new Map<Element, string[]>()
  const known = new Map<Element, Map<Element, RowPlace>>()
  return {
    note(root, name) {
      for (const around of containersOf(root)) {
        const names = held.get(around)
        if (names) names.push(name)
        else held.set(around, [name])
      }
    },
    placeOf(root) {
      for (const around of containersOf(root)) {
        const parent = parentOf(around)
        if (!parent || (held.get(around)?.length ?? 0) < 2) continue
        const rows = known.get(parent) ?? rowsAmong(parent, held)
        known.set(parent, rows)
        const place = rows.get(around)
        if (place) return place
      }
      return undefined
    },
  }
}
