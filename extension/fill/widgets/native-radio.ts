import { chooseOption } from '../decide/option-choice.ts'
import { tell } from '../page/events.ts'
import { press } from '../page/press.ts'
import { radioGroup, radiosOf } from './radio-group.ts'
import { pressedFor, tickText } from './tick-words.ts'
import type { Widget } from './widget.ts'

/** Some kits keep the choice in the role around the input and leave the input as it was. */
const isChosen = (radio: HTMLInputElement) =>
  radio.checked || radio.closest('[role="radio"]')?.getAttribute('aria-checked') === 'true'

export const nativeRadio: Widget = {
  name: 'native radio',
  selector: 'input[type=radio]',
  kind: () => 'choice',
  rootOf: (element) => (element.matches('input[type=radio]') ? radiosOf(element)[0] : undefined),
  inputOf: (root) => root,
  parts: (root) => radiosOf(root).flatMap((radio) => [radio, pressedFor(radio)]),
  modelOf: (root) => radioGroup(root) ?? root,
  options: (root) => radiosOf(root).map((radio) => ({ text: tickText(radio), value: radio.value })),
  hold: (root) => {
    const checked = radiosOf(root).map(isChosen)
    return { shown: tickTextAt(radiosOf(root), checked.indexOf(true)), checked }
  },
  async write(root, step) {
    const radios = radiosOf(root)
    const choice = chooseOption(step.target, step.value, radios.map(tickText), step.near)
    if ('reason' in choice) return choice.reason
    const radio = radios[choice.index]
    if (radio) press(pressedFor(radio))
    return undefined
  },
  // A form sends what is checked, but what listens may hear of choices only.
  neverEmpty: () => true,
  async restore(root, before) {
    radiosOf(root).forEach((radio, index) => {
      const was = before.checked?.[index] ?? false
      if (isChosen(radio) === was) return
      if (was) press(pressedFor(radio))
      else uncheck(radio)
    })
  },
}

const tickTextAt = (ticks: HTMLInputElement[], index: number) => {
  const tick = ticks[index]
  return tick ? tickText(tick) : ''
}

/** A radio button cannot be clicked off. */
function uncheck(radio: HTMLInputElement): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')?.set?.call(radio, false)
  tell(radio, 'input')
  tell(radio, 'change')
}
