import { boxes } from './around.ts'
import type { Binding } from './binding.ts'
import { at, isCall, isLoose, type Loose } from './objects.ts'

const isUpdate = (key: string) => /^onUpdate:(modelValue|value|checked)$/.test(key)

/** A node's v-model: the property its update handler is named after. */
function nodeBinding(props: Loose): Binding | undefined {
  const handler = Object.keys(props).find((key) => isUpdate(key) && isCall(props[key]))
  const change = handler && props[handler]
  if (!isCall(change)) return undefined
  const name = handler?.slice('onUpdate:'.length) ?? ''
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return { value: props[name in props ? name : kebab], change: (next) => change(next) }
}

/** What is drawn below a node, whatever kind of node it is. */
const below = ({ component, suspense, children }: Loose): unknown[] => [
  at(component, 'subTree'),
  at(suspense, 'activeBranch'),
  ...(Array.isArray(children) ? children : []),
]

/** Vue 3: the outermost node of the trees drawn as each of these controls that has an update handler. */
export function vue3(marked: readonly Element[]): Map<Element, Binding> {
  const found = new Map<Element, Binding>()
  if (!document.querySelector('[data-v-app]')) return found
  const controls = boxes(marked)
  const visit = (node: unknown): void => {
    if (!isLoose(node)) return
    const binding = isLoose(node.props) ? nodeBinding(node.props) : undefined
    const element = controls.get(node.el) ?? controls.get(at(node.el, 'nextElementSibling'))
    if (binding && element && !found.has(element)) found.set(element, binding)
    below(node).forEach(visit)
  }
  for (const element of document.querySelectorAll('*')) visit(at(element, '_vnode'))
  return found
}
