import { isVisible } from '../page/visible.ts'

const drawn = 'img, i, svg, span, button[type="button"], [role="button"]'
const telling = /trigger|date|calendar|picker|drop|arrow|选择|選擇|日期|\.\.\.|…/iu

const namesOf = (element: Element) =>
  [...['class', 'title', 'alt', 'aria-label', 'src'].map((name) => element.getAttribute(name) ?? '')].join(' ')

/** The picture or button right behind a box that says it opens what the box is chosen from: older kits listen there only. */
export function triggerBeside(box: Element): Element | undefined {
  const next = box.nextElementSibling
  return next?.matches(drawn) && telling.test(namesOf(next)) && isVisible(next) ? next : undefined
}
