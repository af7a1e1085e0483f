import { isVisible } from '../page/visible.ts'

const drawn = 'a, img, i, svg, span, div, button[type="button"], [role="button"]'
const telling = /trigger|date|calendar|picker|drop|arrow|caret|combo|选择|選擇|日期|\.\.\.|…/iu

const namesOf = (element: Element) =>
  [...['class', 'title', 'alt', 'aria-label', 'src'].map((name) => element.getAttribute(name) ?? '')].join(' ')

/** What stands right behind a box, or behind what wraps the box alone. */
function behind(box: Element): Element | null {
  const around = box.parentElement
  return box.nextElementSibling ?? (around?.childElementCount === 1 ? around.nextElementSibling : null)
}

/** A picture or button, not a part of the page with words or boxes of its own. */
const isDrawing = (element: Element) =>
  element.matches(drawn) && !element.querySelector('input, select, textarea') && element.childElementCount < 3

/** The picture or button right behind a box that says it opens what the box is chosen from: older kits listen there only. */
export function triggerBeside(box: Element): Element | undefined {
  const next = behind(box)
  return next && isDrawing(next) && telling.test(namesOf(next)) && isVisible(next) ? next : undefined
}
