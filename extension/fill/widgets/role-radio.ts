import { chooseOption } from '../decide/option-choice.ts'
import { press } from '../page/press.ts'
import { radioGroup } from './radio-group.ts'
import { drawnTickText } from './tick-words.ts'
import type { Widget } from './widget.ts'

const drawn = '[role="radio"]:not(input)'
/** Buttons side by side of which one is pressed in. */
const pushed = 'button[aria-pressed], [role="button"][aria-pressed]'
/** Options of a list that stands in the form itself. */
const listed = '[role="option"]'
const radio = `${drawn}, ${pushed}, ${listed}`
const fields = 'input:not([type=hidden]), select, textarea'

const radiosOf = (root: Element) => [...root.querySelectorAll(radio)]
const isChecked = (each: Element) =>
  ['aria-checked', 'aria-pressed', 'aria-selected'].some((name) => each.getAttribute(name) === 'true')
const textsOf = (root: Element) => radiosOf(root).map(drawnTickText)

/** A list that lies over the page belongs to a box that opened it, one that opens is itself such a box. */
function listInForm(option: Element): Element | undefined {
  const list = option.closest('[role="listbox"]')
  if (list?.hasAttribute('aria-expanded')) return undefined
  for (let at = list, level = 0; at && level < 4; at = at.parentElement, level += 1) {
    if (/absolute|fixed/.test(getComputedStyle(at).position) || at.querySelector('input')) return undefined
  }
  return list ?? undefined
}

/** Radio buttons that nothing names a group: those around which nothing else is to be filled, and of which one at most is chosen. */
function besideEachOther(element: Element): Element | undefined {
  for (let at = element.parentElement, level = 0; at && level < 4; at = at.parentElement, level += 1) {
    if (at.matches('form, fieldset, table, body') || at.querySelector(fields)) return undefined
    const radios = at.querySelectorAll(drawn)
    if (radios.length > 1) return [...radios].filter(isChecked).length < 2 ? at : undefined
  }
  return undefined
}

/** Buttons that stand alone side by side, each in a box of its own where the kit draws one. */
function pushedAround(button: Element): Element | undefined {
  const boxed = button.parentElement?.childElementCount === 1 ? button.parentElement.parentElement : undefined
  const around = boxed ?? button.parentElement
  const each = [...(around?.children ?? [])].map((child) => (boxed ? child.firstElementChild : child))
  const alike = each.length > 1 && each.every((child) => child?.matches(pushed))
  return alike && each.filter((child) => child && isChecked(child)).length < 2 ? (around ?? undefined) : undefined
}

function groupOf(element: Element): Element | undefined {
  if (element.matches(listed)) return listInForm(element)
  if (element.matches(pushed)) return pushedAround(element)
  if (!element.matches(drawn) || element.querySelector('input')) return undefined
  return radioGroup(element) ?? besideEachOther(element)
}

/** Radio buttons that are drawings with a role, without any input behind them. */
export const roleRadio: Widget = {
  name: 'role radio',
  selector: radio,
  kind: () => 'choice',
  rootOf: groupOf,
  inputOf: (root) => root,
  options: (root) => textsOf(root).map((text) => ({ text, value: '' })),
  hold: (root) => {
    const checked = radiosOf(root).map(isChecked)
    return { shown: textsOf(root)[checked.indexOf(true)] ?? '', checked }
  },
  async write(root, step) {
    const choice = chooseOption(step.target, step.value, textsOf(root), step.near)
    if ('reason' in choice) return choice.reason
    const chosen = radiosOf(root)[choice.index]
    if (chosen) press(chosen)
    return undefined
  },
  neverEmpty: () => true,
  async restore(root, before) {
    const index = before.checked?.indexOf(true) ?? -1
    // Where nothing was chosen, a second press on what is chosen gives it up, if the page lets it.
    const again = index < 0 ? radiosOf(root).find(isChecked) : radiosOf(root)[index]
    if (again) press(again)
  },
}
