import { liesOver } from '../page/lies-over.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf } from '../page/walk.ts'

const editors =
  'input:not([type=hidden], [type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]'

/** The outermost box around an element that a cell does not stand in: all of a row's boxes lie over it together. */
export function boxBeside(element: Element, cell: Element): Element {
  const [box = element] = [...ancestorsOf(element)].filter((around) => !around.contains(cell)).reverse()
  return box
}

/** Everything that can be edited now. */
export const openEditors = (part: Document | Element): Element[] =>
  [...part.querySelectorAll(editors)].filter(isVisible)

/** What a cell is edited in now: a box drawn in it, or what was laid over it together with what has the focus. */
export function editorOf(cell: Element): Element | undefined {
  const inside = [...cell.querySelectorAll(editors)].find(isVisible)
  if (inside) return inside
  const focused = cell.ownerDocument.activeElement
  if (!focused?.matches(editors) || cell.contains(focused)) return undefined
  const laid = [focused, ...boxBeside(focused, cell).querySelectorAll(editors)]
  return laid.find((each) => isVisible(each) && liesOver(each, cell))
}
