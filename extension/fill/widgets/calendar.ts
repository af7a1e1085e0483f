import { isVisible } from '../collect/visible.ts'
import { press, pressKey } from '../write/events.ts'
import { settle, waitFor } from '../write/settle.ts'
import { type Month, monthIn } from './month-text.ts'

/** An open calendar: its box and the days of the month it shows, first to last. */
interface Calendar {
  box: Element
  days: Element[]
}

const isDay = (element: Element) => /^(0?[1-9]|[12]\d|3[01])$/.test(element.textContent?.trim() ?? '')

/** Innermost elements whose whole text is a day of a month. */
const dayCells = (document: Document) =>
  [...document.querySelectorAll('td, button, a, span, div, li, em, p')].filter(
    (element) => isDay(element) && ![...element.children].some(isDay) && isVisible(element),
  )

const monthShown = ({ box }: Calendar): Month | undefined => monthIn(headText(box))

/** The words of a calendar above its days. */
function headText(box: Element): string {
  const words: string[] = []
  for (const element of box.querySelectorAll('*')) {
    if (isDay(element)) break
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
    const value = element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : own.join('')
    if (value.trim() && element.localName !== 'option') words.push(value)
  }
  return words.join(' ')
}

/** The run from the first 1 to the day before the next 1: the month itself, without its neighbours' days. */
function monthRun(cells: Element[]): Element[] {
  const numbers = cells.map((cell) => Number(cell.textContent))
  const start = numbers.indexOf(1)
  if (start < 0) return []
  const length = numbers.slice(start).findIndex((number, index) => number !== index + 1)
  return cells.slice(start, length < 0 ? undefined : start + length)
}

const longEnough = (days: Element[]) => days.length >= 28

function boxAround(days: Element[]): Element | undefined {
  let box: Element | null = days[0] ?? null
  const last = days.at(-1)
  while (box && last && !box.contains(last)) box = box.parentElement
  while (box && !monthIn(headText(box))) {
    if (box.matches('body')) return undefined
    box = box.parentElement
  }
  return box ?? undefined
}

function findCalendar(document: Document, before: ReadonlySet<Element>): Calendar | undefined {
  const days = monthRun(dayCells(document).filter((cell) => !before.has(cell)))
  const box = longEnough(days) ? boxAround(days) : undefined
  return box && { box, days }
}

const turning =
  'button, a, [role="button"], i, svg, span[class*="icon"], [class*="arrow"], [class*="prev"], [class*="next"], [class*="btn"], th'

/** What may turn the pages: things in the head without words, each only once however deep it is wrapped. */
function turners({ box, days }: Calendar): Element[] {
  const first = days[0]
  const found = [...box.querySelectorAll(turning)].filter((element) => {
    const before = first ? Boolean(element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) : false
    const words = element.textContent?.trim() ?? ''
    return (
      before &&
      !element.contains(first ?? null) &&
      /^[^\p{L}\d]*$|^(上|下)|prev|next/iu.test(words) &&
      isVisible(element)
    )
  })
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)))
}

const months = ({ year, month }: Month) => year * 12 + month

/** Which way and how far a button probably turns, judged by its names and its place. */
function guess(button: Element, all: Element[], box: Element): number {
  const names = `${button.getAttribute('class')} ${button.getAttribute('aria-label')} ${button.getAttribute('title')} ${button.innerHTML.slice(0, 300)}`
  const middle = box.getBoundingClientRect().left + box.getBoundingClientRect().width / 2
  const side = button.getBoundingClientRect().left < middle ? -1 : 1
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

const confirming = /^(确\s*定|确\s*认|完\s*成|ok|done|apply)$/iu

async function confirm(calendar: Calendar): Promise<void> {
  await settle(60)
  if (!calendar.box.isConnected || !isVisible(calendar.box)) return
  for (
    let around: Element | null = calendar.box, level = 0;
    around && level < 4;
    around = around.parentElement, level += 1
  ) {
    const button = [...around.querySelectorAll('button, a, [role="button"], span')].find(
      (each) => confirming.test(each.textContent?.trim() ?? '') && isVisible(each),
    )
    if (button) return press(button)
  }
}

/** Days on the page that belong to no calendar about to open. */
export const daysBefore = (document: Document): Set<Element> => new Set(dayCells(document))

/**
 * Chooses a date in the calendar that a press on the opener shows, whatever kit draws it: reads the month from its head,
 * turns the pages, presses the day. Resolves to whether it could.
 */
export async function pickDate(opener: Element, iso: string): Promise<boolean> {
  const document = opener.ownerDocument
  const before = daysBefore(document)
  press(opener)
  const look = () => findCalendar(document, before)
  const opened = await waitFor(look, 1500)
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const calendar = opened && (await turnTo({ year, month }, look))
  const cell = calendar?.days[day - 1]
  if (cell) press(cell)
  if (calendar && cell) await confirm(calendar)
  else pressKey(opener, 'Escape')
  return Boolean(cell)
}
