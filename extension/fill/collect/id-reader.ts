/** Finds what an id means where it is used; undefined when nothing has it. */
export type FindById = (user: Element, id: string) => Element | undefined

/** How many elements of the page have each id. */
export function countIds(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id } of document.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/**
 * An id is meant to be the only one, but pages that repeat a part repeat its ids: then the one nearest around who uses
 * it is meant. Those of a shadow root are looked up where they are.
 */
export function idReader(document: Document, counts: ReadonlyMap<string, number>): FindById {
  return (user, id) => {
    const scope = user.getRootNode() as Document | ShadowRoot
    if (scope === document && (counts.get(id) ?? 0) > 1) return nearest(user, id)
    return scope.getElementById?.(id) ?? undefined
  }
}

function nearest(user: Element, id: string): Element | undefined {
  const named = `[id="${CSS.escape(id)}"]`
  for (let around = user.parentElement; around; around = around.parentElement) {
    const found = around.querySelector(named)
    if (found) return found
  }
  return undefined
}
