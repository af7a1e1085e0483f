import { textOf, wordsOf } from '../page/text.ts'

/** Kits draw the button itself as a sign, or a letter of their icon font, before the words. */
const drawnSign = /^[\p{So}\p{Co}\s]+/u

/** The words of one radio button or checkbox. */
export function tickText(tick: HTMLInputElement): string {
  const label = tick.labels?.[0] ?? tick.closest('label')
  if (label) return textOf(label)
  const drawn = tick.closest('[role="radio"], [role="checkbox"]')
  if (drawn) return textOf(drawn) || (drawn.getAttribute('aria-label') ?? '')
  const next = tick.nextSibling ? textOf(tick.nextSibling).replace(drawnSign, '') : ''
  return next || wordsAround(tick) || tick.value
}

/** The words of the box a kit draws around one tick. */
function wordsAround(tick: Element): string {
  for (let at = tick.parentElement, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    if (at.querySelectorAll('input, select, textarea').length > 1) return ''
    if (textOf(at)) return textOf(at)
  }
  return ''
}

/** The words a tick names as its own: elements elsewhere, or its label for screen readers. */
function namedText(tick: Element): string {
  const ids = (tick.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter(Boolean)
  const texts = ids.map((id) => tick.ownerDocument.getElementById(id)).map((each) => (each ? wordsOf(each) : ''))
  return texts.join(' ').trim() || (tick.getAttribute('aria-label') ?? '').trim()
}

const ticks = '[role="radio"], [role="checkbox"], input'

/** The words around a drawn tick, as far out as it is the only one. */
function wordsBeside(tick: Element): string {
  for (let at = tick.parentElement, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    if (at.querySelectorAll(ticks).length > 1) break
    if (textOf(at)) return textOf(at)
  }
  const next = tick.nextElementSibling
  const bare = tick.nextSibling ? textOf(tick.nextSibling) : ''
  return bare || (next && !next.matches(ticks) && !next.querySelector(ticks) ? textOf(next) : '')
}

/** The words of a drawing that is a tick by its role alone: in it, named by it, or beside it. */
export const drawnTickText = (tick: Element): string => wordsOf(tick) || namedText(tick) || wordsBeside(tick)

/** What a person presses: kits hide the real tick and listen on the label. */
export function pressedFor(tick: HTMLInputElement): Element {
  const around = tick.closest('label, [role="radio"], [role="checkbox"]')
  if (around) return around
  const drawn = tick.nextElementSibling
  return drawn && !tick.checkVisibility() && /radio|checkbox|switch/.test(drawn.className) ? drawn : tick
}
