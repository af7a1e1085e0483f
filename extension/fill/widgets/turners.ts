import { ancestorsOf } from '../page/walk.ts'
import { type Calendar, inHead } from './calendar.ts'

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

const months = /\d+|[一二三四五六七八九十]+月|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/giu

/** The same without the months that kits name in it, for they are others after each press. */
export const lastingNamesOf = (button: Element): string => namesOf(button).replace(months, '')

const turningWords = /^[^\p{L}\d]*$|^[^\p{L}\d]*(上|下)|prev|next/iu

/** Whether something that is no button by its kind turns pages by what is written on it. */
const isArrow = (element: Element) => element.childElementCount === 0 && arrow.test(wordsOn(element))

const mayTurn = (element: Element) =>
  element.matches(turning) ? turningWords.test(wordsOn(element)) : isArrow(element) && !element.closest(turning)

const pressed = 'button, a, [role="button"]'

/** A box around several arrows is none itself, whatever its name says. */
const isGroup = (element: Element, found: readonly Element[]) =>
  !element.matches(pressed) &&
  found.filter((each) => each !== element && element.contains(each) && each.matches(pressed)).length > 1

/** What may turn the pages, in the head or, where a kit draws it beside the month, close around that. */
export function turners(calendar: Calendar): Element[] {
  const { box, days } = calendar
  const around = [...ancestorsOf(box)].slice(0, 3).filter((each) => each === box || !each.matches('form, body, html'))
  return around.map((each) => turnersIn({ box: each, days })).find((found) => found.length > 0) ?? []
}

/** Things in the head without words, each only once however deep it is wrapped. */
function turnersIn(calendar: Calendar): Element[] {
  const found = inHead(calendar, '*').filter((element) => !inList(element, calendar.box) && mayTurn(element))
  const single = found.filter((element) => !isGroup(element, found))
  const outer = single.filter((element) => !single.some((other) => other !== element && other.contains(element)))
  const named = outer.filter((element) => backward.test(namesOf(element)) || forward.test(namesOf(element)))
  const bothWays = [backward, forward].every((way) => named.some((element) => way.test(namesOf(element))))
  return bothWays ? named : outer
}

const middleOf = (element: Element) => {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}

const sideOf = (button: Element, box: Element) => (button.getBoundingClientRect().left < middleOf(box) ? -1 : 1)

function wayOf(button: Element, box: Element): number {
  const names = namesOf(button)
  if (backward.test(names) || pointsBack.test(wordsOn(button))) return -1
  return forward.test(names) ? 1 : sideOf(button, box)
}

/** Which way and how far a button probably turns, judged by its names and its place: the outer of two that turn alike turns years. */
export function guess(button: Element, all: Element[], box: Element): number {
  const names = namesOf(button)
  if (/(^|[-_\s])(current|today|now)([-_\s]|$)/i.test(button.getAttribute('class') ?? '')) return 0
  const [side, way] = [sideOf(button, box), wayOf(button, box)]
  const mates = all.filter((other) => sideOf(other, box) === side && wayOf(other, box) === way)
  const outer = mates.length > 1 && mates.indexOf(button) === (side < 0 ? 0 : mates.length - 1)
  const year = /year|double|d-arrow|super|年/i.test(names) || (outer && !/month|月/i.test(names))
  return way * (year ? 12 : 1)
}
