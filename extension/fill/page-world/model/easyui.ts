import type { Binding } from './binding.ts'
import { at, isCall } from './objects.ts'

const plugins = ['datetimebox', 'datebox', 'combotree', 'combobox', 'numberbox', 'textbox']

/** jQuery EasyUI: the hidden original before the drawn box keeps the value. */
export function easyui(element: Element): Binding | undefined {
  const jquery = at(window, 'jQuery')
  const original = element.previousElementSibling
  if (!isCall(jquery) || !original) return undefined
  const plugin = plugins.find((name) => {
    const data = at(jquery, 'data')
    return isCall(data) && data(original, name)
  })
  const wrapped: unknown = plugin ? jquery(original) : undefined
  const call = plugin ? at(wrapped, plugin) : undefined
  if (!isCall(call)) return undefined
  return { value: call.call(wrapped, 'getValue'), change: (value) => call.call(wrapped, 'setValue', value) }
}
