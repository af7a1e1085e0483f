import type { Binding } from './binding.ts'
import { at } from './objects.ts'

/** Custom elements keep their value themselves and tell it as inputs do. */
export function customElement(element: Element): Binding | undefined {
  const value = element.localName.includes('-') ? at(element, 'value') : undefined
  if (typeof value !== 'string') return undefined
  const change = (next: unknown) => {
    Object.assign(element, { value: next })
    // Some kits tell it under their own prefix.
    const [prefix] = element.localName.split('-')
    for (const type of ['input', 'change', `${prefix}-input`, `${prefix}-change`])
      element.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
  }
  // A list tells which of its options was chosen, and no page hears that of one that is set.
  const unsure = [...element.children].some(({ localName }) => /option/.test(localName))
  return { value, change, unsure }
}
