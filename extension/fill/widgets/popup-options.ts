import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { elementsIn } from '../page/walk.ts'

const optionKinds = [
  '[role="option"]',
  '[role="menuitem"], [role="menuitemradio"]',
  'li',
  '[class*="option"], [class*="item"]',
  '[class*="cell"], button',
  ':not(:has(*))',
]

export function optionsIn(boxes: Element[]): Element[] {
  for (const kind of optionKinds) {
    const found = boxes
      .flatMap((box) => [...box.querySelectorAll(kind)])
      .filter((each) => isVisible(each) && wordsOf(each) !== '')
    const innermost = found.filter((each) => !found.some((other) => other !== each && each.contains(other)))
    if (innermost.length > 0) return innermost
  }
  return []
}

/** The element that has the words of an option: its host, where they are slotted in or it is all that the host draws. */
function wordedOption(option: Element): Element {
  const root = option.getRootNode()
  const isDrawn = wordsOf(option) === '' || option.parentElement === null
  return isDrawn && root instanceof ShadowRoot ? root.host : option
}

/** Parents of the options that can be seen in shadow roots; web components draw their lists there. */
export function shadowBoxes(opener: Element): Element[] {
  if (!(opener.getRootNode() instanceof ShadowRoot)) return []
  const options = [...elementsIn(opener.ownerDocument, '[role="option"], [role="menuitem"]')].filter(isVisible)
  return options.flatMap((option) => wordedOption(option).parentElement ?? [])
}
