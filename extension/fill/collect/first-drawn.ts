import { precedes } from '../page/precedes.ts'
import { textOf } from '../page/text.ts'
import { ancestorsOf } from '../page/walk.ts'

/** Whether two stand in one line; nothing does where it is not drawn. */
const inLine = (one: Element, other: Element) =>
  Math.abs(one.getBoundingClientRect().top - other.getBoundingClientRect().top) < 3

function liesOn(one: Element, other: Element): boolean {
  const [box, its] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return inLine(one, other) && box.left < its.right && its.left < box.right
}

const rowsOf = (table: Element): Element[] => [...table.querySelectorAll('tr')]

/** Whether what a table stands in is lifted out of the page, as what lies over another is. */
const isLifted = (table: Element, over: Element) =>
  [...ancestorsOf(table)].some(
    (around) => !around.contains(over) && /absolute|sticky|fixed/.test(getComputedStyle(around).position),
  )

/** Whether each row of a table lifted over another lies in the line of the same row there. */
function followsRows(table: Element, other: Element): boolean {
  const [rows, its] = [rowsOf(table), rowsOf(other)]
  const isLike = rows.length > 0 && rows.length === its.length && isLifted(table, other)
  return isLike && rows.every((row, index) => inLine(row, its[index] as Element))
}

/** The table of which another is drawn once more: columns that stay in view lie over it in a copy that hides the others. */
export function firstDrawn(table: Element): Element {
  if (table.localName !== 'table') return table
  const under = [...table.ownerDocument.querySelectorAll('table')].filter(
    (other) => precedes(other, table) && !other.contains(table) && liesOn(other, table),
  )
  const words = under.length > 0 ? textOf(table) : ''
  return under.find((other) => (words !== '' && textOf(other) === words) || followsRows(table, other)) ?? table
}

/** What stands first in the row of which the one around an element is a copy; the element itself where it is none. */
export function inFirstDrawn(element: Element): Element {
  const row = element.closest('tr')
  const table = row?.closest('table')
  const first = table && firstDrawn(table)
  if (!row || !first || first === table) return element
  return rowsOf(first)[rowsOf(table).indexOf(row)]?.firstElementChild ?? element
}

/** A row, and what is drawn once more of it in copies laid over its table. */
export function drawingsOf(row: Element): Element[] {
  const table = row.closest('table')
  const copies = table ? [...table.ownerDocument.querySelectorAll('table')] : []
  const index = table ? rowsOf(table).indexOf(row) : -1
  return [row, ...copies.flatMap((copy) => (copy !== table && firstDrawn(copy) === table && rowsOf(copy)[index]) || [])]
}
