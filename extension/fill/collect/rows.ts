import { parentOf } from './walk.ts'

export interface NamedControl {
  root: Element
  /** What the control is called here: its label, and the heading above it without its number. */
  name: string
}
export interface RowPlace {
  list: string
  index: number
}

const highest = 14
const border = 'form, body, dialog, [role="dialog"]'

function* containersOf(root: Element): Generator<Element> {
  let at = parentOf(root)
  for (let level = 0; at && level < highest && !at.matches(border); level += 1, at = parentOf(at)) yield at
}

/** The names of the controls in every element that holds some. */
function namesHeld(controls: readonly NamedControl[]): Map<Element, string[]> {
  const held = new Map<Element, string[]>()
  for (const { root, name } of controls) {
    for (const around of containersOf(root)) {
      const names = held.get(around)
      if (names) names.push(name)
      else held.set(around, [name])
    }
  }
  return held
}

/** Children of one parent that hold the same controls by name are rows of one list. */
function rowsAmong(parent: Element, held: ReadonlyMap<Element, string[]>): Map<Element, RowPlace> {
  const alike = Map.groupBy(
    [...parent.children].filter((child) => (held.get(child)?.length ?? 0) > 1),
    (child) => `${child.localName}\n${held.get(child)?.join('\n')}`,
  )
  const rows = new Map<Element, RowPlace>()
  for (const members of alike.values()) {
    if (members.length < 2) continue
    const list = listName(members[0] as Element)
    for (const [index, row] of members.entries()) rows.set(row, { list, index })
  }
  return rows
}

const names = new WeakMap<Element, string>()
let count = 0
function listName(first: Element): string {
  const name = names.get(first) ?? `list-${++count}`
  names.set(first, name)
  return name
}

/** Tells which row of which list a control stands in: the rows of a table, or cards that repeat. */
export function rowReader(controls: readonly NamedControl[]): (root: Element) => RowPlace | undefined {
  const held = namesHeld(controls)
  const known = new Map<Element, Map<Element, RowPlace>>()
  return (root) => {
    for (const around of containersOf(root)) {
      const parent = parentOf(around)
      if (!parent || (held.get(around)?.length ?? 0) < 2) continue
      const rows = known.get(parent) ?? rowsAmong(parent, held)
      known.set(parent, rows)
      const place = rows.get(around)
      if (place) return place
    }
    return undefined
  }
}

/** The row element a control stands in among its likes, for adding and removing rows. */
export function rowElement(root: Element, controls: readonly NamedControl[]): Element | undefined {
  const held = namesHeld(controls)
  for (const around of containersOf(root)) {
    const parent = parentOf(around)
    if (parent && (held.get(around)?.length ?? 0) > 1 && rowsAmong(parent, held).has(around)) return around
  }
  return root.closest('tr, [role="row"]') ?? undefined
}
