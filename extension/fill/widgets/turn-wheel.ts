import { press, touch } from '../page/press.ts'
import { settle, waitFor } from '../page/settle.ts'
import { endMotionAround, standStill } from './stand-still.ts'

const marked = /(^|[-_\s])(selected|active|current|checked|choosed)([-_\s]|$)/i
const isMarked = (item: Element) =>
  marked.test(item.getAttribute('class') ?? '') || item.getAttribute('aria-selected') === 'true'

const itemsBeside = (item: Element) => [...(item.parentElement?.children ?? [])]
/** Where in its column the item stands that the page itself says is turned to; below nought where it says nothing. */
const markAt = (item: Element) => itemsBeside(item).findIndex(isMarked)

/** Columns whose mark was seen to go along with the turning: it tells better than where an item stands. */
const telling = new WeakSet<Element>()
const tells = ({ parentElement: column }: Element) => column !== null && telling.has(column)

/** What shows only a part of the items: the column's window. */
function windowOf(item: Element): Element {
  for (let at = item.parentElement; at; at = at.parentElement) {
    if (/hidden|auto|scroll|clip/.test(getComputedStyle(at).overflowY)) return at
    if (at.matches('body')) break
  }
  return item.parentElement ?? item
}

const middle = (element: Element) => {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
const offMiddle = (item: Element) => middle(windowOf(item)) - middle(item)
const isInMiddle = (item: Element) => Math.abs(offMiddle(item)) < item.getBoundingClientRect().height / 2

/** Whether a wheel stands at one of its items, by its mark or else by what is in the middle. */
export const isTurnedTo = (item: Element): boolean =>
  !item.isConnected || isMarked(item) || (!tells(item) && isInMiddle(item))

/** Whether an item comes to the middle and stays there; a wheel may turn on past it. */
async function comesToRest(item: Element): Promise<boolean> {
  const there = await waitFor(() => {
    endMotionAround(item)
    return isTurnedTo(item) || undefined
  }, 500)
  if (there) await standStill(() => (item.isConnected ? [item] : []))
  return there === true && isTurnedTo(item)
}

/** Drags an item so far with a finger, held at the end so that the wheel does not run on. */
async function drag(item: Element, way: number): Promise<void> {
  const start = middle(item)
  touch(item, 'touchstart', start)
  for (const part of [0.3, 0.7, 1]) touch(item, 'touchmove', start + way * part)
  await settle(350)
  touch(item, 'touchmove', start + way)
  touch(item, 'touchend', start + way)
}

/** Turns a wheel some way, and notes where its mark goes along. */
async function turn(item: Element, act: () => unknown): Promise<boolean> {
  const before = markAt(item)
  await act()
  const isThere = await comesToRest(item)
  const { parentElement: column } = item
  if (column && before >= 0 && markAt(item) !== before) telling.add(column)
  return isThere && isTurnedTo(item)
}

/** Drags an item to the middle; where the mark shows that it came elsewhere, on by as much as one item took. */
async function dragTo(item: Element): Promise<boolean> {
  const [way, before] = [offMiddle(item), markAt(item)]
  if (await turn(item, () => drag(item, way))) return true
  const came = markAt(item)
  if (!tells(item) || came === before) return false
  const left = came - itemsBeside(item).indexOf(item)
  return turn(item, () => drag(item, (way / (before - came)) * left))
}

/** Turns a wheel to one of its items: by a press, else as a finger does. Resolves to whether it stands there. */
export async function turnTo(item: Element): Promise<boolean> {
  if (isMarked(item) || (isInMiddle(item) && markAt(item) < 0)) return true
  // What stands in the middle, while the page says that another does, is not drawn as it is turned.
  if (isInMiddle(item)) return false
  return (await turn(item, () => press(item))) || dragTo(item)
}
