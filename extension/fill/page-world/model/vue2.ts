import type { Binding } from './binding.ts'
import { at, isCall, isLoose } from './objects.ts'

/** Vue 2: the component whose root this is, told by the event its parent listens to. */
export function vue2(element: Element): Binding | undefined {
  let component = at(element, '__vue__')
  while (isLoose(component) && at(at(component, '$parent'), '$el') === element) component = component.$parent
  if (!isLoose(component) || !isCall(component.$emit)) return undefined
  const emit = component.$emit.bind(component)
  const event = at(at(component.$options, 'model'), 'event') ?? 'input'
  const prop = at(at(component.$options, 'model'), 'prop') ?? 'value'
  return { value: component[String(prop)], change: (value) => emit(event, value) }
}
