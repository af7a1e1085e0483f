import { settle } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { confirmIn } from './confirm.ts'
import type { Popup } from './popup.ts'
import { standStill } from './stand-still.ts'
import { isTurnedTo, turnTo } from './turn-wheel.ts'

const items =
  '[class*="picker"] li, [class*="wheel"] li, [class*="scroller"] li, [class*="picker"][class*="item"], [class*="roller-item"], [class*="wheel-item"]'

/** Several lists that came up at once are wheels by whatever name; one alone is chosen from. */
const itemsIn = (boxes: readonly Element[]) => {
  const lists = boxes.flatMap((box) => [...box.querySelectorAll('[role="listbox"]')])
  const named = lists.length > 1 ? `${items}, [role="listbox"] [role="option"]` : items
  return boxes.flatMap((box) => [...box.querySelectorAll(named)])
}

/** The turning columns of a mobile picker: runs of items that share a parent, in the order they stand. */
export function columnsIn(boxes: readonly Element[]): Element[][] {
  const all = itemsIn(boxes).filter((item) => wordsOf(item) !== '')
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

/** Whether the columns are those of a time: all hours, then minutes. */
export const areTimeWheels = ([hours = [], minutes = [], ...others]: readonly Element[][]) =>
  others.length === 0 && minutes.length > 3 && hours.length === 24 && figure(hours[23] as Element) === 23

const figure = (item: Element) => Number(/\d+/.exec(wordsOf(item))?.[0] ?? Number.NaN)

/** Turns the wheels to the parts of a date or a time, 2026-11-03 or 08:05, and confirms. Resolves to whether all stand there. */
export async function turnWheels(popup: Popup, opener: Element, iso: string): Promise<boolean> {
  const parts = iso.split(/[-:]/).map(Number)
  const itemAt = (index: number) => columnsIn(popup.boxes())[index]?.find((each) => figure(each) === parts[index])
  for (const index of parts.keys()) {
    const item = itemAt(index)
    if (!item || !(await turnTo(item))) return false
    await settle(60)
  }
  await standStill(popup.boxes)
  // Turning one wheel may have moved another.
  const stand = [...parts.keys()].every((index) => {
    const item = itemAt(index)
    return item !== undefined && isTurnedTo(item)
  })
  if (stand) await confirmIn(popup.boxes(), opener)
  return stand
}
