import type { Binding } from './binding.ts'
import { at } from './objects.ts'

/** Custom elements keep their value themselves and tell it as inputs do. */
export function customElement(element: Element): Binding | undefined {
  const value = element.localName.includes('-') ? at(element, 'value') : undefined
  if (typeof value !== 'string') return undefined
  const change = (next: unknown) => {
    Object.assign(element, { value: next })
    for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
  }
  return { value, change }
}
