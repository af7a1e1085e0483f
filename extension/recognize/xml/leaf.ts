import { aliasKey } from './alias-map.ts'
import type { XmlElement } from './parse-xml.ts'

/** An element that holds a value, with the keys of its own name and of the elements around it, nearest first. */
export interface Leaf {
  key: string
  /** `parent/own`, for names that mean something only inside their parent. */
  path: string
  around: readonly string[]
  /** The element the value stands in; values of one line share it. */
  parent: XmlElement
  /** XBRL: which context the fact belongs to. */
  context: string
  value: string
}

/** Collects values in document order: elements without children, and attributes named like fields stay out. */
export function leavesOf(element: XmlElement): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (parent: XmlElement, around: readonly string[]) => {
    for (const child of parent.children) {
      const key = aliasKey(child.name)
      if (child.children.length > 0) walk(child, [key, ...around])
      else {
        const value = child.text.trim()
        if (value !== '')
          leaves.push({
            key,
            path: `${around[0]}/${key}`,
            around,
            parent,
            context: child.attributes.contextRef ?? '',
            value,
          })
      }
    }
  }
  walk(element, [aliasKey(element.name)])
  return leaves
}

/** Looks a leaf up by its parent's and its own name, then by its own. */
export const lookUp = <Value>(aliases: ReadonlyMap<string, Value>, leaf: Leaf): Value | undefined =>
  aliases.get(leaf.path) ?? aliases.get(leaf.key)
