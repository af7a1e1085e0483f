import { press } from '../page/press.ts'
import { nextTask, waitFor } from '../page/settle.ts'
import { type Calendar, inHead, monthShown } from './calendar.ts'
import { chooseMonth } from './choose-month.ts'
import { chooseYear } from './choose-year.ts'
import type { Month } from './month-text.ts'

const turning =
  'button, a, [role="button"], i, svg, span[class*="icon"], [class*="arrow"], [class*="prev"], [class*="next"], [class*="btn"], th'

/** Some heads let year and month be chosen from lists; their arrows open the list and turn nothing. */
function inList(element: Element, box: Element): boolean {
  const list = element.closest('[class*="select"]')
  return list !== null && list !== box && box.contains(list)
}

/** Signs that turn pages, where they are all that is written. */
const arrow = /^([‹«<＜←◀◁◂❮〈《]{1,2}|[›»>＞→▶▷▸❯〉》]{1,2})$/u
const pointsBack = /^[‹«<＜←◀◁◂❮〈《]/u

const wordsOn = (element: Element) => element.textContent?.trim() ?? ''

const backward = /prev|left|last|back|上/i
const forward = /next|right|forward|下/i

/** All that is written on and in a button: its names, and those of the icon drawn in it. */
function namesOf(button: Element): string {
  const own = ['class', 'aria-label', 'title'].map((name) => button.getAttribute(name) ?? '')
  return [...own, button.innerHTML.slice(0, 300)].join(' ').replace(/ d="[^"]*"/g, '')
}

const turningWords = /^[^\p{L}\d]*$|^[^\p{L}\d]*(上|下)|prev|next/iu

/** Whether something that is no button by its kind turns pages by what is written on it. */
const isArrow = (element: Element) => element.childElementCount === 0 && arrow.test(wordsOn(element))

const mayTurn = (element: Element) =>
  element.matches(turning) ? turningWords.test(wordsOn(element)) : isArrow(element) && !element.closest(turning)

/** What may turn the pages: things in the head without words, each only once however deep it is wrapped. */
function turners(calendar: Calendar): Element[] {
  const found = inHead(calendar, '*').filter((element) => !inList(element, calendar.box) && mayTurn(element))
  const outer = found.filter((element) => !found.some((other) => other !== element && other.contains(element)))
  const named = outer.filter((element) => backward.test(namesOf(element)) || forward.test(namesOf(element)))
  const bothWays = [backward, forward].every((way) => named.some((element) => way.test(namesOf(element))))
  return bothWays ? named : outer
}

const months = ({ year, month }: Month) => year * 12 + month

/** Which way and how far a button probably turns, judged by its names and its place. */
function guess(button: Element, all: Element[], box: Element): number {
  const names = namesOf(button)
  const middle = box.getBoundingClientRect().left + box.getBoundingClientRect().width / 2
  const side = button.getBoundingClientRect().left < middle ? -1 : 1
  if (/(^|[-_\s])(current|today|now)([-_\s]|$)/i.test(button.getAttribute('class') ?? '')) return 0
  const way = backward.test(names) || pointsBack.test(wordsOn(button)) ? -1 : forward.test(names) ? 1 : side
  const mates = all.filter((other) => Math.sign(other.getBoundingClientRect().left - middle) === side)
  const outer = mates.length > 1 && mates.indexOf(button) === (side < 0 ? 0 : mates.length - 1)
  const year = /year|double|d-arrow|super|年/i.test(names) || (outer && !/month|月/i.test(names))
  return way * (year ? 12 : 1)
}

/** The month shown once it has changed and stands still: some calendars slide from one to the next. */
async function monthAfter(look: () => Calendar | undefined, before: Month): Promise<Month | undefined> {
  let last = -1
  return waitFor(() => {
    const calendar = look()
    const month = calendar && monthShown(calendar)
    const now = month ? months(month) : -1
    const still = now === last
    last = now
    return still && month && now !== months(before) ? month : undefined
  }, 800)
}

/** Presses one button several times, as fast as the page takes it; whether it took them all is read afterwards. */
async function pressTimes(button: Element, times: number, again: () => Element | undefined): Promise<void> {
  let pressed: Element | undefined = button
  for (let count = 0; count < times && pressed; count += 1) {
    press(pressed)
    if (times > 1) await nextTask()
    // Some calendars are drawn anew after every press.
    if (!pressed.isConnected) pressed = again()
  }
}

/** The buttons of a calendar and how many months each turns, as learnt or else as guessed. */
const movesOf = (calendar: Calendar, learnt: ReadonlyMap<string, number>) =>
  turners(calendar).map((button, _, all) => ({
    button,
    move: learnt.get(namesOf(button)) ?? guess(button, all, calendar.box),
  }))

/** The button that brings the month nearest; none where every press would lead away. */
function bestMove(calendar: Calendar, distance: number, learnt: ReadonlyMap<string, number>) {
  const restOf = ({ move }: { move: number }) => (move === 0 ? Number.POSITIVE_INFINITY : Math.abs(distance - move))
  const [best] = movesOf(calendar, learnt).sort((a, b) => restOf(a) - restOf(b))
  return best && restOf(best) < Math.abs(distance) ? best : undefined
}

/** Where only months can be turned and years lie between, the year is chosen from its list first, if there is one. */
async function comeNear(wanted: Month, look: () => Calendar | undefined): Promise<void> {
  const calendar = look()
  const shown = calendar && monthShown(calendar)
  if (!calendar || !shown || Math.abs(months(wanted) - months(shown)) <= 12) return
  const turnsYears = movesOf(calendar, new Map()).some(({ move }) => Math.abs(move) >= 12)
  if (!turnsYears && (await chooseYear(calendar, shown, wanted, look))) await monthAfter(look, shown)
}

/** Turns the pages until the month is shown, learning from every press what a button does. */
export async function turnTo(wanted: Month, look: () => Calendar | undefined): Promise<Calendar | undefined> {
  await chooseMonth(wanted, look)
  await comeNear(wanted, look)
  const learnt = new Map<string, number>()
  for (let turn = 0; turn < 40; turn += 1) {
    const calendar = look()
    const shown = calendar && monthShown(calendar)
    if (!calendar || !shown) return undefined
    const distance = months(wanted) - months(shown)
    if (distance === 0) return calendar
    const best = bestMove(calendar, distance, learnt)
    if (!best) return undefined
    const name = namesOf(best.button)
    const times = learnt.has(name) ? Math.max(1, Math.floor(Math.abs(distance / best.move))) : 1
    await pressTimes(best.button, times, () => {
      const drawn = look()
      return drawn && turners(drawn).find((each) => namesOf(each) === name)
    })
    const now = await monthAfter(look, shown)
    const moved = now ? months(now) - months(shown) : 0
    if (times === 1 || moved === 0) learnt.set(name, moved)
  }
  return undefined
}
