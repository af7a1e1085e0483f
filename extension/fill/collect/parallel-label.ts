import { textOf } from '../page/text.ts'
import { parentOf } from '../page/walk.ts'
import type { Holders } from './nearby-text.ts'

const highest = 4

/** Names and boxes that stand in two rows or columns of their own: the third name is that of the third box. */
export function parallelLabel(control: Element, holders: Holders): string | undefined {
  let child: Element | undefined = control
  for (let level = 0; child && level < highest; level += 1) {
    const line: Element | undefined = parentOf(child)
    const names = line?.previousElementSibling
    if (!line || line.matches('form, body, fieldset')) return undefined
    const boxes = [...line.children]
    if (names && boxes.length > 1 && boxes.every((box) => holders.has(box)) && !holders.has(names)) {
      return names.children.length === boxes.length
        ? textOf(names.children[boxes.indexOf(child)] as Element)
        : undefined
    }
    child = line
  }
  return undefined
}
