import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'

const boxes = ['combo', 'select', 'picker', 'dropdown']
  .map((name) => `:not(td, th, tr, i)[class*="${name}"]`)
  .join(', ')
const fields = 'input, button, a, select, textarea'

/** Wide enough for words, and no higher than a line or two of them. */
function isLine(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 40 && height > 12 && height < 60
}

const isEmptyBox = (box: Element) =>
  wordsOf(box) === '' &&
  !box.querySelector(fields) &&
  isVisible(box) &&
  isLine(box) &&
  getComputedStyle(box).cursor === 'pointer'

/** Boxes in which nothing stands yet, by a class that says they are chosen from and a mouse that shows it; the innermost. */
export function emptyBoxes(document: Document): Element[] {
  const found = [...document.querySelectorAll(boxes)].filter(isEmptyBox)
  return found.filter((box) => !found.some((other) => other !== box && box.contains(other)))
}
