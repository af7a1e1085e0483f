import { press, pressBeside } from '../page/press.ts'
import { coverOf } from '../page/reach.ts'
import { scrollTo } from '../page/scroll-to.ts'
import { settle, waitFor } from '../page/settle.ts'
import { ancestorsOf } from '../page/walk.ts'
import { dayCells, monthRun } from './calendar.ts'
import { chooseInLists } from './choose-in-lists.ts'
import { dateListsIn } from './date-lists.ts'
import { closes, dismiss } from './dismiss.ts'
import { pickInGrid } from './pick-in-grid.ts'
import { openPopup, type Popup } from './popup.ts'
import { scrollToDay } from './scroll-calendar.ts'
import { areDateWheels, columnsIn, turnWheels } from './wheel.ts'

/** Chooses a date in whatever came up, by what there is to choose it with. */
async function pickIn(popup: Popup, opener: Element, before: ReadonlySet<Element>, iso: string): Promise<boolean> {
  if (areDateWheels(columnsIn(popup.boxes()))) return turnWheels(popup, opener, iso)
  if (dateListsIn(popup.boxes())) return chooseInLists(popup, opener, iso)
  return (await pickInGrid(opener, before, iso)) || (await scrollToDay(popup, opener, iso))
}

/**
 * Chooses a date in whatever a press on the opener shows: a calendar whose pages turn, months one below the other, or
 * the wheels of a phone. Resolves to whether it could; what it could not use is closed again.
 */
export async function pickDate(opener: Element, iso: string): Promise<boolean> {
  const before = new Set(dayCells(opener.ownerDocument))
  const popup = await openPopup(opener)
  const done = await pickIn(popup, opener, before, iso)
  if (done) await closes(popup)
  else await dismiss(opener, popup)
  await settle()
  return done
}

const isWithin = (boxes: readonly Element[]) => (day: Element) => boxes.some((box) => box.contains(day))

/** The same in what came up by itself, where that shows the days of a month; undefined where it does not. */
export async function pickIfUp(opener: Element, popup: Popup, iso: string): Promise<boolean | undefined> {
  const all = dayCells(opener.ownerDocument)
  const own = all.filter(isWithin(popup.boxes()))
  if (monthRun(own).length === 0) return undefined
  return pickIn(popup, opener, new Set(all.filter((day) => !own.includes(day))), iso)
}

const marked = /date|picker|calendar/i

/** The input and what is drawn around it alone. */
function ownParts(input: Element): Element[] {
  const around = [...ancestorsOf(input)].slice(0, 6)
  return around.filter((element) => element === input || element.querySelectorAll('input').length === 1)
}

const ofDate = /(^|[^a-z])(date|calendar)|[a-z](Date|Calendar)/u

/** Whether an input stands in a box that its kit names after dates. */
export const isDateBox = (input: Element): boolean =>
  input instanceof HTMLInputElement &&
  ownParts(input)
    .slice(0, 5)
    .some((element) => ofDate.test(element.getAttribute('class') ?? ''))

/** Whether an input says that a calendar will come up, which may take its time then. */
export const announcesCalendar = (input: Element) =>
  input.getAttribute('aria-haspopup') === 'dialog' ||
  ownParts(input).some((element) => marked.test(element.getAttribute('class') ?? ''))

/** Whether a calendar came up, told by its own days: that of the box before may still be fading out. */
const hasCome = ({ ownerDocument }: Element, before: ReadonlySet<Element>) =>
  dayCells(ownerDocument).filter((cell) => !before.has(cell)).length >= 28

/** Notes what stands before a date is typed; then closes the calendar that came up by that and would cover what is below it. */
export function calendarLeft(input: Element): () => Promise<void> {
  const before = new Set(dayCells(input.ownerDocument))
  return async () => {
    await settle()
    if (hasCome(input, before)) pressBeside(input)
    await waitFor(() => (hasCome(input, before) ? undefined : true), 300)
  }
}

/** A busy page draws a calendar after its box was left: one that lies over an element is left then. Answers whether one did. */
export function leaveCalendarOver(element: Element): boolean {
  const cover = coverOf(element)
  const days = cover ? dayCells(element.ownerDocument).filter((day) => cover.contains(day)) : []
  if (monthRun(days).length === 0) return false
  pressBeside(element)
  return true
}

/** Plain inputs of older pages show a calendar when they are entered; it knows the format, so it is used if it comes. */
export async function pickIfOffered(input: Element, iso: string): Promise<boolean> {
  scrollTo(input)
  const before = new Set(dayCells(input.ownerDocument))
  press(input)
  const timeout = announcesCalendar(input) ? 1000 : 120
  const offered = await waitFor(() => hasCome(input, before) || undefined, timeout)
  return offered === true && (await pickInGrid(input, before, iso))
}

/** Milliseconds in which a box shows the day that was chosen for it. */
const shows = 500

/** Waits until a box shows something else than before, for a page draws what was chosen when it comes to it. */
export const showsChoice = (input: { value: string }, before: string): Promise<true | undefined> =>
  waitFor(() => input.value !== before || undefined, shows)
