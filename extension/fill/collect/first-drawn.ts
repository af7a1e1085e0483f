import { precedes } from '../page/precedes.ts'
import { textOf } from '../page/text.ts'

function liesOn(one: Element, other: Element): boolean {
  const [box, its] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return Math.abs(box.top - its.top) < 3 && box.left < its.right && its.left < box.right
}

/** The table of which another is drawn once more: columns that stay in view lie over it in a copy that hides the others. */
export function firstDrawn(table: Element): Element {
  if (table.localName !== 'table') return table
  const under = [...table.ownerDocument.querySelectorAll('table')].filter(
    (other) => precedes(other, table) && !other.contains(table) && liesOn(other, table),
  )
  const words = under.length > 0 ? textOf(table) : ''
  return under.find((other) => words !== '' && textOf(other) === words) ?? table
}

/** What stands first in the row of which the one around an element is a copy; the element itself where it is none. */
export function inFirstDrawn(element: Element): Element {
  const row = element.closest('tr')
  const table = row?.closest('table')
  const first = table && firstDrawn(table)
  if (!row || !first || first === table) return element
  const at = [...table.querySelectorAll('tr')].indexOf(row)
  return first.querySelectorAll('tr')[at]?.firstElementChild ?? element
}
