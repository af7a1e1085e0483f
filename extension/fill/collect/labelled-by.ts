import { textOf } from '../page/text.ts'
import type { FindById } from './id-reader.ts'

/** The texts an element names as its label, outside of itself. */
export function labelledBy(element: Element, findById: FindById): string[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const named = ids.flatMap((id) => findById(element, id) ?? [])
  return named.filter((label) => !label.contains(element) && !element.contains(label)).map(textOf)
}
