import { press } from '../page/press.ts'
import { pressedFor } from './tick-words.ts'
import type { Widget } from './widget.ts'

export const nativeTick: Widget = {
  name: 'native checkbox',
  selector: 'input[type=checkbox]',
  kind: () => 'tick',
  rootOf: (element) => (element.matches('input[type=checkbox]') ? element : undefined),
  inputOf: (root) => root,
  hold: (root) => ({
    shown: (root as HTMLInputElement).checked ? '✓' : '',
    checked: [(root as HTMLInputElement).checked],
  }),
  async write(root, step) {
    if ((root as HTMLInputElement).checked !== (step.value === 'yes')) press(pressedFor(root as HTMLInputElement))
    return undefined
  },
  async restore(root, before) {
    if ((root as HTMLInputElement).checked !== before.checked?.[0]) press(pressedFor(root as HTMLInputElement))
  },
}
