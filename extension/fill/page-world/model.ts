/**
 * Runs in the page's own world, where frameworks keep their components, on the elements that carry our mark; the mark
 * says what is to be done. `hold` notes what the model behind each holds; `restore` gives the noted value back through
 * the component's own change handler, for controls that a person cannot empty again (a list without a clear button);
 * `rewind`, for what still differs, sets the state of React's components around the element to what it was.
 */
import { markAttribute, modelled } from '../page/mark.ts'
import type { Binding } from './model/binding.ts'
import { customElement } from './model/custom-element.ts'
import { easyui } from './model/easyui.ts'
import { flatpickr } from './model/flatpickr.ts'
import { giveBack } from './model/give-back.ts'
import { react } from './model/react.ts'
import { type ReactState, reactStates, rewind } from './model/react-states.ts'
import { vue2 } from './model/vue2.ts'
import { vue3 } from './model/vue3.ts'

interface Noted {
  value: unknown
  states: ReactState[]
}

/** The first that knows the element has its model. */
const frameworks = [vue2, react, customElement, easyui, flatpickr]
const noted = Symbol.for('fapiao-fill before')

function act(element: Element, known: Binding | undefined): void {
  const holder = element as unknown as Record<symbol, Noted | undefined>
  const before = holder[noted]
  const binding = () =>
    known ?? frameworks.reduce<Binding | undefined>((found, look) => found ?? look(element), undefined)
  const action = element.getAttribute(markAttribute)
  if (action === 'hold') {
    const found = binding()
    holder[noted] = { value: found?.value, states: reactStates(element) }
    if (found && !found.unsure) element.setAttribute(markAttribute, modelled)
  }
  if (action === 'rewind') rewind(reactStates(element), before?.states)
  if (action === 'restore') {
    const found = binding()
    if (found && before) giveBack(element, found, before.value)
  }
}

const marked = [...document.querySelectorAll(`[${markAttribute}]`)]
const vueBindings = vue3(marked)
for (const element of marked) act(element, vueBindings.get(element))
