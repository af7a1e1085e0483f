const names = new WeakMap<Element, string>()
let count = 0

/** The one name of a list within its frame: the table, or the first of the cards that repeat. */
export function listName(list: Element): string {
  const name = names.get(list) ?? `list-${++count}`
  names.set(list, name)
  return name
}
