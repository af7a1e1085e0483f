import { press, pressInside } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf } from '../page/walk.ts'
import type { Calendar } from './calendar.ts'
import { type Month, monthNumber } from './month-text.ts'
import { turnYears } from './turn-years.ts'

const wordsIn = (element: Element) =>
  (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')).trim()

/** What in a box, above the days while they are shown, shows the year and nothing smaller does. */
function yearIn(box: Element | undefined, [first]: readonly Element[], year: number): Element | undefined {
  const shows = (element: Element) => wordsIn(element).includes(String(year))
  const isAbove = (element: Element) =>
    !first?.isConnected ||
    !isVisible(first) ||
    (!element.contains(first) && element.compareDocumentPosition(first) === Node.DOCUMENT_POSITION_FOLLOWING)
  return [...(box?.querySelectorAll(':not(select, option)') ?? [])].find(
    (element) => shows(element) && isAbove(element) && ![...element.children].some(shows) && isVisible(element),
  )
}

/** Innermost elements, wherever they came up, whose whole text is what is looked for. */
const saying = (document: Document, isMeant: (text: string) => boolean) =>
  [...document.querySelectorAll('button, a, li, td, span, div, [role="option"]')].filter(
    (element) => element.childElementCount < 3 && isMeant(wordsIn(element)) && isVisible(element),
  )

const namesYear = (text: string) => /^(19|20)\d{2}\s*年?$/.test(text)
/** Years that came up, in the order they stand. */
const yearsSince = (document: Document, before: ReadonlySet<Element>) =>
  saying(document, namesYear).filter((element) => !before.has(element))

/** What a press on a head brought up: years to choose from, or the twelve months. */
async function broughtUp(document: Document, before: Record<'years' | 'months', ReadonlySet<Element>>, wanted: number) {
  const look = () => {
    const years = yearsSince(document, before.years)
    if (years.length > 2 || years.some((each) => wordsIn(each).startsWith(String(wanted)))) return 'years'
    return offersMonths(document, before.months) ? 'months' : undefined
  }
  return waitFor(look, 400)
}

/** Presses what says this and was not there before. Out: whether it came up. */
async function pressNew(document: Document, before: ReadonlySet<Element>, isMeant: (text: string) => boolean) {
  const look = () => saying(document, isMeant).filter((element) => !before.has(element))
  const [found] = (await waitFor(() => (look().length > 0 ? look() : undefined), 400)) ?? []
  return found !== undefined && pressInside(found)
}

const namedMonth = (text: string) => (text.length < 12 && !/\d{4}/.test(text) ? monthNumber(text) : undefined)
const namesMonth = (text: string) => namedMonth(text) !== undefined

/** Whether all twelve months came up, so that one is to be chosen. */
function offersMonths(document: Document, before: ReadonlySet<Element>): boolean {
  const came = saying(document, namesMonth).filter((element) => !before.has(element))
  return new Set(came.map((element) => namedMonth(wordsIn(element)))).size === 12
}

/**
 * Chooses the year in the list that opens from the head of a calendar whose arrows turn months only, at once or by way
 * of the months. Out: whether there was such a list; the days are shown again where there was none.
 */
export async function chooseYear(calendar: Calendar, shown: Month, wanted: Month, look: () => Calendar | undefined) {
  const { ownerDocument: document } = calendar.box
  const isYear = (text: string) => new RegExp(`^${wanted.year}\\s*年?$`).test(text)
  const isMonth = (text: string) => namedMonth(text) === wanted.month
  const named = new Set(saying(document, namesMonth))
  const years = new Set(saying(document, namesYear))
  const before = new Set(saying(document, (text) => isYear(text) || isMonth(text)))
  // Lists are drawn in place of the days; what is around those stays.
  const around = [...ancestorsOf(calendar.box)].filter((element) => !element.matches('body, html'))
  let pressed: Element | undefined
  for (const _ of ['from the days', 'from the months']) {
    const head = yearIn(around.find(isVisible), calendar.days, shown.year)
    const months = new Set(saying(document, namesMonth))
    if (!head || !press(head)) break
    pressed = head
    if ((await broughtUp(document, { years, months }, wanted.year)) !== 'years') continue
    await turnYears(() => yearsSince(document, years), around, wanted.year)
    if (!(await pressNew(document, before, isYear))) continue
    // Some ask for the month next, others show the days again.
    const next = await waitFor(() => look() ?? (offersMonths(document, named) || undefined), 400)
    if (next === undefined || next === true) await pressNew(document, before, isMonth)
    return true
  }
  if (pressed?.isConnected && !look()) press(pressed)
  return false
}
