import { wordsOf } from '../collect/text.ts'
import { press } from '../write/events.ts'
import { settle } from '../write/settle.ts'
import { confirmIn } from './confirm.ts'
import type { Popup } from './popup.ts'

const items =
  '[class*="picker"] li, [class*="wheel"] li, [class*="scroller"] li, [class*="picker"][class*="item"], [class*="roller-item"], [class*="wheel-item"]'

/** The turning columns of a mobile picker: runs of items that share a parent, in the order they stand. */
export function columnsIn(boxes: readonly Element[]): Element[][] {
  const all = boxes.flatMap((box) => [...box.querySelectorAll(items)]).filter((item) => wordsOf(item) !== '')
  const innermost = all.filter((item) => !all.some((other) => other !== item && item.contains(other)))
  return [...Map.groupBy(innermost.map(wholeItem), (item) => item.parentElement).values()]
}

/** The element that stands among its like, where the words are wrapped once more. */
function wholeItem(words: Element): Element {
  let item = words
  while (item.parentElement?.matches(items) && item.parentElement.childElementCount === 1) item = item.parentElement
  return item
}

/** Whether the columns are those of a date: years first. */
export const areDateWheels = (columns: readonly Element[][]) =>
  columns.length >= 3 && /^(19|20)\d{2}/.test(wordsOf(columns[0]?.[0] as Element))

const figure = (item: Element) => Number(/\d+/.exec(wordsOf(item))?.[0] ?? Number.NaN)

/** Turns year, month and day of a wheel to a date and confirms. Resolves to whether all three were there. */
export async function turnWheels(popup: Popup, opener: Element, iso: string): Promise<boolean> {
  const wanted = iso.split('-').map(Number)
  for (const [index, part] of wanted.entries()) {
    const item = columnsIn(popup.boxes())[index]?.find((each) => figure(each) === part)
    if (!item) return false
    press(item)
    await settle(80)
  }
  await confirmIn(popup.boxes(), opener)
  return true
}
