import type { XmlElement } from '../xml/parse-xml.ts'

/** Direct children of a name. */
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The first direct child of a name. */
export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** Every element of a name at any depth, in document order. */
export function allNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const waiting = element ? [element] : []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next)
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]
      if (child) waiting.push(child)
    }
  }
  return found
}

export const textOf = (element: XmlElement | undefined): string => element?.text.trim() ?? ''

/** Numbers parted by spaces; what is no number ends the list. */
export function numbersIn(text: string | undefined): number[] {
  const numbers: number[] = []
  for (const word of text?.split(' ') ?? []) {
    if (word === '') continue
    const number = Number(word)
    if (!Number.isFinite(number)) break
    numbers.push(number)
  }
  return numbers
}
