import { precedes } from '../page/precedes.ts'
import { isVisible } from '../page/visible.ts'
import { framedIn } from '../page/walk.ts'
import { type Month, monthIn } from './month-text.ts'

/** An open calendar: its box and the days of the month it shows, first to last. */
export interface Calendar {
  box: Element
  days: Element[]
}

const isDay = (element: Element) =>
  element.childElementCount < 4 && /^(0?[1-9]|[12]\d|3[01])$/.test(element.textContent?.trim() ?? '')

const cells = 'td, button, a, span, div, li, em, p'

/** Innermost elements whose whole text is a day of a month, those of calendars drawn in a frame as well. */
export const dayCells = (document: Document) =>
  [document, ...framedIn(document)]
    .flatMap((root) => [...root.querySelectorAll(cells)])
    .filter((element) => isDay(element) && ![...element.children].some(isDay) && isVisible(element))

export const monthShown = ({ box, days }: Calendar): Month | undefined => monthIn(headText(box, days[0]))

/** Elements of a frame are of another make. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE

/** Calendars let months be chosen from lists and boxes; what those hold is what is shown. */
function heldText(element: Element): string | undefined {
  if (element.localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.text
  if (element.localName === 'input') return (element as HTMLInputElement).value
  return element.localName === 'option' ? '' : undefined
}

/** The words of a calendar above its days, in the order they are read: 2026, -, 11. */
function headText(box: Element, firstDay: Element | undefined): string {
  const words: string[] = []
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node && node !== firstDay; node = walker.nextNode()) {
    const holder = isElement(node) ? node : node.parentElement
    const held = holder ? heldText(holder) : undefined
    if (isElement(node)) words.push(held ?? '')
    else if (held === undefined) words.push(node.textContent ?? '')
  }
  return words.join(' ')
}

/** What a calendar shows above its days that matches, as far as it can be seen. */
export const inHead = ({ box, days: [first] }: Calendar, selector: string): Element[] =>
  [...box.querySelectorAll(selector)].filter(
    (element) => first !== undefined && !element.contains(first) && precedes(element, first) && isVisible(element),
  )

/** The run from a 1 to the day before the next 1: the month itself, without its neighbours' days. */
export function monthRun(cells: Element[]): Element[] {
  const numbers = cells.map((cell) => Number(cell.textContent))
  for (let start = numbers.indexOf(1); start >= 0; start = numbers.indexOf(1, start + 1)) {
    const length = numbers.slice(start).findIndex((number, index) => number !== index + 1)
    const run = cells.slice(start, length < 0 ? undefined : start + length)
    if (run.length >= 28) return run
  }
  return []
}

function boxAround(days: Element[]): Element | undefined {
  let box: Element | null = days[0] ?? null
  const last = days.at(-1)
  while (box && last && !box.contains(last)) box = box.parentElement
  while (box && !monthIn(headText(box, days[0]))) {
    if (box.matches('body')) return undefined
    box = box.parentElement
  }
  return box ?? undefined
}

/** The calendar that came up, told by a month of days that were not there before. */
export function findCalendar(document: Document, before: ReadonlySet<Element>): Calendar | undefined {
  const days = monthRun(dayCells(document).filter((cell) => !before.has(cell)))
  const box = days.length > 0 ? boxAround(days) : undefined
  return box && { box, days }
}
