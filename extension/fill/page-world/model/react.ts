import { drawsOnly } from './around.ts'
import type { Binding } from './binding.ts'
import { at, isCall, isLoose, type Loose } from './objects.ts'
import { drawnFiber, fibersUp } from './react-tree.ts'

/** What kits call the property that hears of a new value. */
const changes = ['onChange', 'onValueChange', 'onSelectDate', 'onDateChange', 'onConfirm']

/** What a component is given and tells back, by its properties. */
function propsBinding(fiber: Loose): Binding | undefined {
  const props = fiber.memoizedProps
  const change = changes.map((name) => at(props, name)).find(isCall)
  const holds = isLoose(props) && ('value' in props || 'checked' in props || 'id' in props)
  if (!holds || !change) return undefined
  const other = at(at(fiber.alternate, 'memoizedProps') ?? props, 'value')
  // A box that takes no typing shows what something around it holds; its own handler never speaks.
  const unsure = change === at(props, 'onConfirm') || props.readOnly === true
  return { value: props.value, other, change: (...given) => change(...given), unsure }
}

/** Only what is confirmed in a box of its own: a change handler inside is a part's, not the whole's. */
function confirmedWithin(element: Element): Binding | undefined {
  let below = at(drawnFiber(element), 'child')
  for (let level = 0; isLoose(below) && level < 40; level += 1, below = below.child) {
    const found = isCall(at(below.memoizedProps, 'onConfirm')) ? propsBinding(below) : undefined
    if (found) return found
  }
  return undefined
}

/** React: the outermost component drawn as this element that takes value and onChange; else the first drawn in it. */
export function react(element: Element): Binding | undefined {
  let found: Binding | undefined
  for (const fiber of fibersUp(element, 40)) {
    if (fiber.stateNode instanceof Element && !drawsOnly(fiber.stateNode, element)) break
    found = propsBinding(fiber) ?? found
  }
  return found ?? confirmedWithin(element)
}
