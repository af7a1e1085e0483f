import { isInvitation } from '../decide/invitation.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { elementsIn } from '../page/walk.ts'

/** The boxes kits draw around an input behind which something opens. */
const boxes = /select|combo|picker|dropdown|cascader|choice|chosen|calendar/i
const nothing =
  'label, ul, button, [role="button"], [class*="clear"], [class*="close"], [role="listbox"], [role="option"], [role="tooltip"], [class*="placeholder"], [class*="arrow"], [class*="icon"], [class*="suffix"], [class*="prefix"], [class*="label"], [class*="unit"], [class*="hint"], [class*="error"], [class*="dropdown"], [class*="popup"]'
const fields = 'input:not([type=hidden]), select, textarea'
const highest = 5

const classOf = (element: Element) => element.getAttribute('class') ?? ''
const isAlone = (around: Element, input: Element) =>
  [...elementsIn(around, fields)].every((field) => field === input || !isVisible(field))

/** The box around an input alone that a kit draws for it. */
function boxAround(input: Element): Element | undefined {
  let box: Element | undefined
  let at = input.parentElement
  for (let level = 0; at && level < highest && boxes.test(classOf(at)); level += 1, at = at.parentElement) {
    if (at.matches('form, td, tr, body') || !isAlone(at, input)) break
    box = at
  }
  return box
}

/** What of a box says what is chosen, among its arrow, its hint and the list that opens in it. */
function says(leaf: Element, box: Element): boolean {
  const silent = leaf.closest(nothing)
  if (silent && silent !== box && box.contains(silent)) return false
  return leaf.childElementCount === 0 && /[\p{L}\p{N}]/u.test(wordsOf(leaf)) && isVisible(leaf)
}

function leavesOf(input: Element): Element[] {
  const box = boxAround(input)
  return box ? [...box.querySelectorAll('*')].filter((leaf) => leaf !== input && says(leaf, box)) : []
}
/** Whether such words stand in what is drawn around an input alone, whatever it is called. */
export function drawnAround(input: Element, words: string): boolean {
  let at = input.parentElement
  for (let level = 0; at && level < highest && isAlone(at, input); level += 1, at = at.parentElement) {
    if (at.matches('form, td, tr, body')) return false
    if ([...at.querySelectorAll('*')].some((leaf) => says(leaf, at as Element) && wordsOf(leaf) === words)) return true
  }
  return false
}
const wordsIn = (leaves: readonly Element[]) => leaves.map(wordsOf).join(' ')

/** What a person reads in the box of an input that stays empty itself: kits draw the choice beside it. */
export const drawnValue = (input: Element): string => wordsIn(leavesOf(input))

const chosen = '[class*="value"], [class*="select"], [class*="chosen"], [class*="single"], [class*="display"]'

/** The same where nothing says that a list opens: only what is marked as chosen, and is no invitation. */
export function drawnChoice(input: Element): string {
  const words = wordsIn(leavesOf(input).filter((leaf) => leaf.matches(chosen) || leaf.parentElement?.matches(chosen)))
  return isInvitation(words) ? '' : words
}
