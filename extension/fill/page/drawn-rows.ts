import { liesOver } from './lies-over.ts'
import { standsBelow } from './stands-below.ts'
import { textOf } from './text.ts'
import { isVisible } from './visible.ts'
import { ancestorsOf } from './walk.ts'

/** A row of a grid that is neither a table nor says that it is a grid: its cells by the names they stand below. */
export interface DrawnRow {
  row: Element
  cells: readonly (Element | undefined)[]
}

/** Where a cell was seen last. */
interface DrawnPlace {
  cell: Element
  row: Element
  /** The line of names above its grid. */
  head: Element
  index: number
  column: number
  rows: number
}

const heads = new Set<WeakRef<Element>>()
const isHead = new WeakSet<Element>()
const places = new WeakMap<Element, DrawnPlace>()

/** So far out of its names the rows of a grid may stand. */
const outward = 4
const border = 'form, body, fieldset, dialog, [role="dialog"], table'
/** Cells that tick and number rows have no name. */
const spare = 2

/** The cells of what may be a row, by the names they stand below; nothing where too few do. */
function cellsBelow(row: Element, names: readonly Element[]): (Element | undefined)[] | undefined {
  const cells: (Element | undefined)[] = []
  for (const [index, cell] of [...row.children].entries()) {
    const own = names[index]
    const at = own && standsBelow(cell, own) ? index : names.findIndex((name) => standsBelow(cell, name))
    if (at >= 0) cells[at] ??= cell
  }
  const placed = cells.filter(Boolean).length
  return placed > 2 && placed >= names.length - spare ? cells : undefined
}

/** The rows in a part of the page below names; none where it has other names of its own. */
function rowsIn(part: Element, head: Element): DrawnRow[] {
  const others = [...heads].some((other) => other.deref() !== head && part.contains(other.deref() ?? null))
  if (others || part.querySelector('th') || !isVisible(part)) return []
  const names = [...head.children]
  const wide = ({ childElementCount: count }: Element) => Math.abs(count - names.length) <= spare && count > 2
  const found: DrawnRow[] = []
  for (const row of [part, ...part.querySelectorAll('*')]) {
    const cells = wide(row) && !found.at(-1)?.row.contains(row) && isVisible(row) && cellsBelow(row, names)
    // What lies over a row edits it.
    if (cells && !found.some((other) => liesOver(row, other.row))) found.push({ row, cells })
  }
  return found
}

function* after(element: Element): Generator<Element> {
  for (let at = element.nextElementSibling; at; at = at.nextElementSibling) yield at
}

/** The rows below a line of names as they are drawn now, top to bottom. */
export function drawnRows(head: Element): DrawnRow[] {
  const rows = nearestRows(head)
  for (const [index, { row, cells }] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell) places.set(cell, { cell, row, head, index, column, rows: rows.length })
  return rows
}

/** Names of what is to come, as they stand above the next boxes; an invoice in a row has figures. */
function isNames({ cells }: DrawnRow): boolean {
  const words = cells.flatMap((cell) => (cell && textOf(cell)) || [])
  return words.length > 2 && words.every((text) => !/\d/u.test(text))
}

function nearestRows(head: Element): DrawnRow[] {
  let level = 0
  for (const at of ancestorsOf(head)) {
    if (level++ >= outward || at.matches(border)) break
    const rows = [...after(at)].flatMap((part) => rowsIn(part, head))
    const next = rows.findIndex(isNames)
    if (rows.length > 0) return next < 0 ? rows : rows.slice(0, next)
  }
  return []
}

/** Takes an element for a line of names from now on. */
export function noteHead(head: Element): void {
  if (isHead.has(head)) return
  isHead.add(head)
  heads.add(new WeakRef(head))
}

/** Whether an element is such a line of names. */
export const isDrawnHead = (element: Element): boolean => isHead.has(element)

/** Where an element stands in a drawn grid, as it was seen last. */
export function drawnPlace(element: Element): DrawnPlace | undefined {
  for (const at of ancestorsOf(element)) {
    const place = places.get(at)
    if (place) return place.head.isConnected ? place : undefined
  }
  return undefined
}
