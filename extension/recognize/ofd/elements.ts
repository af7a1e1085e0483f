import { descendants, type XmlElement } from '../xml/parse-xml.ts'

/** Direct children of a name. */
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The first element of a name at any depth. */
export function firstNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined
  for (const found of descendants(element)) if (found.name === name) return found
  return undefined
}

/** Every element of a name at any depth, in document order. */
export function allNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? [...descendants(element)].filter((found) => found.name === name) : []
}

export const textOf = (element: XmlElement | undefined): string => element?.text.trim() ?? ''

/** Numbers parted by spaces; what is no number ends the list. */
export function numbersIn(text: string | undefined): number[] {
  if (!text?.trim()) return []
  const numbers = text.trim().split(/\s+/).map(Number)
  const end = numbers.findIndex((number) => !Number.isFinite(number))
  return end === -1 ? numbers : numbers.slice(0, end)
}
