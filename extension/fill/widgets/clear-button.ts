import { hover, pressInside } from '../page/press.ts'
import { settle } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, elementsIn } from '../page/walk.ts'

const buttons = 'button, [role="button"], [class*="clear"], [part*="clear"], [aria-label]'
const clearing = /(^|[-_\s])(clear|clearable)([-_\s]|$)|[a-z]Clear([A-Z]|$)|清空|清除/i
const levels = 6

const namesOf = (element: Element) =>
  ['class', 'aria-label', 'title', 'part'].map((name) => element.getAttribute(name) ?? '').join(' ')

const holdsOthers = (around: Element, input: Element) =>
  [...elementsIn(around, 'input:not([type=hidden]), select, textarea, [role="combobox"]')].some(
    (other) => other !== input && !other.contains(input) && !input.contains(other) && isVisible(other),
  )

function buttonBeside(input: Element): Element | undefined {
  let level = 0
  for (const around of ancestorsOf(input)) {
    if (level++ > levels || around.matches('form, body, tr') || holdsOthers(around, input)) return undefined
    const found = [...elementsIn(around, buttons)].find(
      (each) => each !== input && clearing.test(namesOf(each)) && !each.contains(input) && isVisible(each),
    )
    if (found) return found
  }
  return undefined
}

/** Whether there is a button beside a box that empties it; many kits show it only under the mouse. */
export async function offersClear(input: Element): Promise<boolean> {
  hover(input)
  await settle()
  return buttonBeside(input) !== undefined
}

/** Empties a box by the button beside it that says so, which many kits show only under the mouse. Resolves to whether there was one. */
export async function pressClear(input: Element): Promise<boolean> {
  hover(input)
  await settle()
  const button = buttonBeside(input)
  if (button) pressInside(button)
  await settle(60)
  return button !== undefined
}
