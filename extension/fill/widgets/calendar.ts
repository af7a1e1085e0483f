import { isVisible } from '../collect/visible.ts'
import { press } from '../write/events.ts'
import { waitFor } from '../write/settle.ts'
import { type Month, monthIn } from './month-text.ts'
import { confirmIn } from './popup.ts'

/** An open calendar: its box and the days of the month it shows, first to last. */
interface Calendar {
  box: Element
  days: Element[]
}

const isDay = (element: Element) => /^(0?[1-9]|[12]\d|3[01])$/.test(element.textContent?.trim() ?? '')

/** Innermost elements whose whole text is a day of a month. */
export const dayCells = (document: Document) =>
  [...document.querySelectorAll('td, button, a, span, div, li, em, p')].filter(
    (element) => isDay(element) && ![...element.children].some(isDay) && isVisible(element),
  )

const monthShown = ({ box, days }: Calendar): Month | undefined => monthIn(headText(box, days[0]))

/** Calendars let months be chosen from lists and boxes; what those hold is what is shown. */
function heldText(element: Element): string | undefined {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text
  if (element instanceof HTMLInputElement) return element.value
  return element.localName === 'option' ? '' : undefined
}

/** The words of a calendar above its days. */
function headText(box: Element, firstDay: Element | undefined): string {
  const words: string[] = []
  for (const element of box.querySelectorAll('*')) {
    if (element === firstDay) break
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
    words.push(heldText(element) ?? own.join(''))
  }
  return words.join(' ')
}

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

function findCalendar(document: Document, before: ReadonlySet<Element>): Calendar | undefined {
  const days = monthRun(dayCells(document).filter((cell) => !before.has(cell)))
  const box = days.length > 0 ? boxAround(days) : undefined
  return box && { box, days }
}

const turning =
  'button, a, [role="button"], i, svg, span[class*="icon"], [class*="arrow"], [class*="prev"], [class*="next"], [class*="btn"], th'

/** Some heads let year and month be chosen from lists; their arrows open the list and turn nothing. */
function inList(element: Element, box: Element): boolean {
  const list = element.closest('[class*="select"]')
  return list !== null && list !== box && box.contains(list)
}

const turningWords = /^[^\p{L}\d]*$|^(上|下)|prev|next/iu

/** What may turn the pages: things in the head without words, each only once however deep it is wrapped. */
function turners({ box, days }: Calendar): Element[] {
  const first = days[0]
  const inHead = (element: Element) =>
    first !== undefined &&
    !element.contains(first) &&
    Boolean(element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    !inList(element, box)
  const found = [...box.querySelectorAll(turning)].filter(
    (element) => inHead(element) && turningWords.test(element.textContent?.trim() ?? '') && isVisible(element),
  )
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)))
}

const months = ({ year, month }: Month) => year * 12 + month

/** Which way and how far a button probably turns, judged by its names and its place. */
function guess(button: Element, all: Element[], box: Element): number {
  const names = `${button.getAttribute('class')} ${button.getAttribute('aria-label')} ${button.getAttribute('title')} ${button.innerHTML.slice(0, 300)}`
  const middle = box.getBoundingClientRect().left + box.getBoundingClientRect().width / 2
  const side = button.getBoundingClientRect().left < middle ? -1 : 1
  if (/(^|[-_\s])(current|today|now)([-_\s]|$)/i.test(button.getAttribute('class') ?? '')) return 0
  const way = /prev|left|last|上/i.test(names) ? -1 : /next|right|下/i.test(names) ? 1 : side
  const mates = all.filter((other) => Math.sign(other.getBoundingClientRect().left - middle) === side)
  const outer = mates.length > 1 && mates.indexOf(button) === (side < 0 ? 0 : mates.length - 1)
  const year = /year|double|d-arrow|super|年/i.test(names) || (outer && !/month|月/i.test(names))
  return way * (year ? 12 : 1)
}

/** Turns the pages until the month is shown, learning from every press what a button does. */
async function turnTo(wanted: Month, look: () => Calendar | undefined): Promise<Calendar | undefined> {
  const learnt = new WeakMap<Element, number>()
  for (let presses = 0; presses < 200; presses += 1) {
    const calendar = look()
    const shown = calendar && monthShown(calendar)
    if (!calendar || !shown) return undefined
    const distance = months(wanted) - months(shown)
    if (distance === 0) return calendar
    const buttons = turners(calendar)
    const moves = buttons.map((button) => learnt.get(button) ?? guess(button, buttons, calendar.box))
    const rest = moves.map((move) => (move === 0 ? Number.POSITIVE_INFINITY : Math.abs(distance - move)))
    const best = rest.indexOf(Math.min(...rest))
    const button = buttons[best]
    if (!button || (rest[best] ?? 0) >= Math.abs(distance)) return undefined
    press(button)
    const now = await waitFor(() => {
      const month = monthShown(look() ?? calendar)
      return month && months(month) !== months(shown) ? month : undefined
    }, 400)
    learnt.set(button, now ? months(now) - months(shown) : 0)
  }
  return undefined
}

/** Chooses a date in an open calendar: reads the month from its head, turns the pages, presses the day. */
export async function pickInGrid(document: Document, before: ReadonlySet<Element>, iso: string): Promise<boolean> {
  const look = () => findCalendar(document, before)
  const opened = await waitFor(look, 600)
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const calendar = opened && (await turnTo({ year, month }, look))
  const cell = calendar?.days[day - 1]
  if (!calendar || !cell) return false
  press(cell)
  await confirmIn(calendar.box)
  return true
}
