import { isInvitation } from '../decide/invitation.ts'
import { press } from '../page/press.ts'
import { settle } from '../page/settle.ts'
import { wordsOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { framedIn } from '../page/walk.ts'
import { take } from './choose-in-popup.ts'
import { confirmIn } from './confirm.ts'
import { closes, dismiss } from './dismiss.ts'
import { openPopup, type Popup } from './popup.ts'

const clearing = /^(清\s*除|清\s*空|clear)$/iu

const wordsOn = (each: Element) =>
  each.matches('input[type=button]') ? (each as HTMLInputElement).value : wordsOf(each)

const clearButtonIn = (box: Element) =>
  [box, ...framedIn(box)]
    .flatMap((root) => [...root.querySelectorAll('*')])
    .find((each) => each.childElementCount === 0 && clearing.test(wordsOn(each)) && isVisible(each))

/** The button in what came up that says it empties. */
export const clearButton = (popup: Popup): Element | undefined =>
  popup
    .boxes()
    .map(clearButtonIn)
    .find((each) => each)

const blank = /^[-–—]*$/u
const isBlank = (option: Element | null | undefined) =>
  option != null && isVisible(option) && (blank.test(wordsOf(option)) || isInvitation(wordsOf(option)))

/** The option a list begins with that stands for nothing chosen: a blank one, or words that only invite a choice. */
export function emptyOption(popup: Popup): Element | undefined {
  const [first, ...others] = popup.options()
  const before = first?.previousElementSibling
  if (before?.localName === first?.localName && isBlank(before)) return before ?? undefined
  return others.length > 0 && isBlank(first) ? first : undefined
}

async function takeEmpty(option: Element, popup: Popup, opener: Element): Promise<boolean> {
  const taken = (await take(option, popup.boxes())) === undefined
  if (taken) await confirmIn(popup.boxes(), opener)
  return taken
}

/** Empties a box by the button in what it opens that says so, else by the option that is empty. Resolves to whether there was one. */
export async function clearInPopup(opener: Element): Promise<boolean> {
  const popup = await openPopup(opener)
  const button = clearButton(popup)
  const empty = button ? undefined : emptyOption(popup)
  const pressed = button ? press(button) : empty !== undefined && (await takeEmpty(empty, popup, opener))
  if (pressed) await closes(popup)
  await dismiss(opener, popup)
  await settle(60)
  return pressed
}
