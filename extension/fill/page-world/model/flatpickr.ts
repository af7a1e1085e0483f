import type { Binding } from './binding.ts'
import { at, isCall, isLoose } from './objects.ts'

/** flatpickr: its own object on the input, or on the hidden original before the one it shows. */
export function flatpickr(element: Element): Binding | undefined {
  const picker = at(element, '_flatpickr') ?? at(element.previousElementSibling, '_flatpickr')
  if (!isLoose(picker)) return undefined
  const call = (name: string, ...sent: unknown[]) => {
    const method = at(picker, name)
    if (isCall(method)) method.call(picker, ...sent)
  }
  return {
    value: at(picker.input, 'value'),
    change: (value) => (value ? call('setDate', value, true) : call('clear')),
  }
}
