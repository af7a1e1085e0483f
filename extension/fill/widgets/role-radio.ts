import { chooseOption } from '../decide/option-choice.ts'
import { press } from '../page/press.ts'
import { wordsOf } from '../page/text.ts'
import { radioGroup } from './radio-group.ts'
import type { Widget } from './widget.ts'

const drawn = '[role="radio"]:not(input)'
/** Buttons side by side of which one is pressed in. */
const pushed = 'button[aria-pressed]'
/** Options of a list that stands in the form itself. */
const listed = '[role="option"]'
const radio = `${drawn}, ${pushed}, ${listed}`

const radiosOf = (root: Element) => [...root.querySelectorAll(radio)]
const isChecked = (each: Element) =>
  ['aria-checked', 'aria-pressed', 'aria-selected'].some((name) => each.getAttribute(name) === 'true')

/** A list that lies over the page belongs to a box that opened it. */
function listInForm(option: Element): Element | undefined {
  const list = option.closest('[role="listbox"]')
  for (let at = list, level = 0; at && level < 4; at = at.parentElement, level += 1) {
    if (/absolute|fixed/.test(getComputedStyle(at).position) || at.querySelector('input')) return undefined
  }
  return list ?? undefined
}

function groupOf(element: Element): Element | undefined {
  if (element.matches(listed)) return listInForm(element)
  if (element.matches(drawn)) return element.querySelector('input') ? undefined : radioGroup(element)
  const around = element.matches(pushed) ? element.parentElement : null
  return around && around.childElementCount > 1 && [...around.children].every((each) => each.matches(pushed))
    ? around
    : undefined
}

/** Radio buttons that are drawings with a role, without any input behind them. */
export const roleRadio: Widget = {
  name: 'role radio',
  selector: radio,
  kind: () => 'choice',
  rootOf: groupOf,
  inputOf: (root) => root,
  options: (root) => radiosOf(root).map((each) => ({ text: wordsOf(each), value: '' })),
  hold: (root) => {
    const checked = radiosOf(root).map(isChecked)
    const chosen = radiosOf(root)[checked.indexOf(true)]
    return { shown: chosen ? wordsOf(chosen) : '', checked }
  },
  async write(root, step) {
    const radios = radiosOf(root)
    const choice = chooseOption(step.target, step.value, radios.map(wordsOf), step.near)
    if ('reason' in choice) return choice.reason
    const chosen = radios[choice.index]
    if (chosen) press(chosen)
    return undefined
  },
  canEmpty: async () => false,
  async restore(root, before) {
    const index = before.checked?.indexOf(true) ?? -1
    // Where nothing was chosen, a second press on what is chosen gives it up, if the page lets it.
    const again = index < 0 ? radiosOf(root).find(isChecked) : radiosOf(root)[index]
    if (again) press(again)
  },
}
