import { at, isLoose, type Loose, ownKey } from './objects.ts'

/** React keeps two trees; of a node's two parents the drawn one has it among its children. */
function drawnParent(fiber: Loose): unknown {
  const parent = fiber.return
  for (let child = at(parent, 'child'); child; child = at(child, 'sibling')) if (child === fiber) return parent
  return at(parent, 'alternate') ?? parent
}

/** React's node of an element, in the tree that is drawn now. */
export function drawnFiber(element: Element): unknown {
  const key = ownKey(element, '__reactFiber$') ?? ownKey(element, '__reactInternalInstance$')
  const fiber = key ? at(element, key) : undefined
  const props = at(element, ownKey(element, '__reactProps$') ?? '')
  return props && at(fiber, 'memoizedProps') !== props ? (at(fiber, 'alternate') ?? fiber) : fiber
}

/** An element's node and those around it, from the inside, `most` at most. */
export function* fibersUp(element: Element, most: number): Generator<Loose> {
  let fiber = drawnFiber(element)
  for (let level = 0; isLoose(fiber) && level < most; level += 1, fiber = drawnParent(fiber)) yield fiber
}
