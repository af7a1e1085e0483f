import { canBeSeen, coversPage } from './seen.ts'
import { wordsOf } from './text.ts'
import { ancestorsOf } from './walk.ts'

const isClear = (element: Element) => /^(|transparent|rgba\(.*, 0\))$/.test(getComputedStyle(element).backgroundColor)

/** What has no parts to look at and shows something all the same. */
const pictures = 'iframe, img, canvas'

/** Whether anything of a box is drawn: an empty one may be there for some time after the paper in it has gone. */
export function isDrawn(box: Element): boolean {
  if (box.matches('slot')) return true
  if (!canBeSeen(box)) return false
  if (box.shadowRoot || box.matches(pictures)) return true
  if (box.childElementCount === 0) return wordsOf(box) !== '' || !coversPage(box)
  return !isClear(box) || [...box.children].some(isDrawn)
}

const closed = new WeakSet<Element>()

/** Notes boxes that were closed: what is under them is in view once nothing of them is drawn, though a mouse still meets them. */
export const noteClosed = (boxes: readonly Element[]): void => boxes.forEach((box) => void closed.add(box))

/** Whether an element belongs to a box that was closed and is empty until its page takes it away. */
export function isLeftOver(element: Element): boolean {
  const box = [...ancestorsOf(element)].find((each) => closed.has(each))
  return box !== undefined && !isDrawn(box)
}
