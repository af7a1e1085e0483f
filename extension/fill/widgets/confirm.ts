import { press } from '../page/press.ts'
import { settle } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'

const confirming = /^(确\s*定|确\s*认|完\s*成|ok|done|apply|confirm)$/iu
const canceling = /^(取\s*消|关\s*闭|cancel|close)$/iu
const buttons =
  'button, a, [role="button"], input[type=button], [class*="confirm"], [class*="btn"], [class*="ok"], span'

const textOf = (button: Element) =>
  (button instanceof HTMLInputElement ? button.value : (button.textContent ?? '')).trim()

/** What says that it is pressed, before words in an element of the page's own making, which may be a heading. */
function buttonIn(box: Element, says: RegExp): Element | undefined {
  const saying = [...box.querySelectorAll(`${buttons}, :not(:has(*))`)].filter((each) => says.test(textOf(each)))
  return [...saying.filter((each) => each.matches(buttons)), ...saying].find(isVisible)
}

/** The button that closes boxes without a choice, if any has one. */
export const cancelButton = (boxes: readonly Element[]) =>
  boxes.map((box) => buttonIn(box, canceling)).find((button) => button)

/** Whether a choice in these boxes takes effect only when it is confirmed. */
export const asksToConfirm = (boxes: readonly Element[]) => boxes.some((box) => buttonIn(box, confirming))

/** Boxes, then what is around the first of them; never so far out that the pressed control or a form is inside. */
function* around(boxes: readonly Element[], opener: Element): Generator<Element> {
  yield* boxes
  for (let at = boxes[0]?.parentElement, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    if (at.contains(opener) || at.matches('body, form')) return
    yield at
  }
}

/** What confirms a choice in those of some boxes that are still shown, or just around them. */
function confirmButton(boxes: readonly Element[], opener: Element): Element | undefined {
  const shown = boxes.filter((box) => box.isConnected && isVisible(box))
  for (const place of around(shown, opener)) {
    const button = buttonIn(place, confirming)
    if (button) return button
  }
  return undefined
}

/** Presses the button that confirms a choice, in boxes that an opener brought up or just around them, if still shown. */
export async function confirmIn(boxes: readonly Element[], opener: Element): Promise<void> {
  await settle(0)
  // What asks for nothing is not waited for; what asks may close by itself all the same.
  if (confirmButton(boxes, opener)) await settle(60)
  const button = confirmButton(boxes, opener)
  if (button) press(button)
}
