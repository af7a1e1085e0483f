import { textOf } from '../page/text.ts'
import type { Holders } from './nearby-text.ts'
import { isName, ticksOnly } from './word-heads.ts'

/** So far out of a row the head of its grid may stand, as heads and bodies are wrapped. */
const outward = 3
/** What no grid of plain boxes reaches beyond. */
export const border = 'form, body, fieldset, dialog, [role="dialog"], table, tr, ul, ol, dl'

/** What wraps something alone is stepped into. */
function unwrapped(element: Element): Element {
  const [only, ...others] = element.children
  return only && others.length === 0 && only.childElementCount > 1 ? unwrapped(only) : element
}

/** A row of short names alone, each another, with perhaps two cells that name nothing or number the rows. */
export function namesCells(head: Element, holders: Holders): boolean {
  const cells = [...head.children]
  const texts = cells.map(textOf).filter((text) => text !== '' && !/^(#|№)$/u.test(text))
  return (
    texts.length > 1 &&
    texts.length >= cells.length - 2 &&
    texts.every((text) => isName(text)) &&
    cells.every((cell) => !holders.has(cell) || ticksOnly(cell))
  )
}

/** The row of names nearest before a row: among its like, or before the body that holds them. */
export function headBefore(row: Element, holders: Holders): Element | undefined {
  let at: Element | null = row
  for (let level = 0; at && level < outward && !at.matches(border); level += 1, at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const head = unwrapped(before)
      if (namesCells(head, holders)) return head
      if (level > 0 || !isLike(before, row)) break
    }
  }
  return undefined
}

/** Whether two rows are made alike. */
export const isLike = (one: Element, other: Element) =>
  one.localName === other.localName && one.childElementCount === other.childElementCount
