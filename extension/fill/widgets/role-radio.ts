import { wordsOf } from '../collect/text.ts'
import { chooseOption } from '../decide/option-choice.ts'
import { press } from '../write/events.ts'
import { radioGroup } from './native.ts'
import type { Widget } from './widget.ts'

const radio = '[role="radio"]:not(input)'

const radiosOf = (root: Element) => [...root.querySelectorAll(radio)]
const isChecked = (each: Element) => each.getAttribute('aria-checked') === 'true'

/** Radio buttons that are drawings with a role, without any input behind them. */
export const roleRadio: Widget = {
  name: 'role radio',
  selector: radio,
  kind: () => 'choice',
  rootOf: (element) => (element.matches(radio) && !element.querySelector('input') ? radioGroup(element) : undefined),
  inputOf: (root) => root,
  options: (root) => radiosOf(root).map((each) => ({ text: wordsOf(each), value: '' })),
  hold: (root) => {
    const checked = radiosOf(root).map(isChecked)
    const chosen = radiosOf(root)[checked.indexOf(true)]
    return { shown: chosen ? wordsOf(chosen) : '', checked }
  },
  async write(root, step) {
    const radios = radiosOf(root)
    const choice = chooseOption(step.target, step.value, radios.map(wordsOf))
    if ('reason' in choice) return choice.reason
    const chosen = radios[choice.index]
    if (chosen) press(chosen)
    return undefined
  },
  async restore(root, before) {
    const was = radiosOf(root)[before.checked?.indexOf(true) ?? -1]
    if (was) press(was)
  },
}
