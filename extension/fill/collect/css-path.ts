const stable = /^[A-Za-z][\w-]*$/
/** Ids made by frameworks change with every load: el-id-1234-5, :r1:, rc_select_3, radix-12. */
const generated = /\d{3,}|^el-id|^rc[-_]|^:r|^radix|^mui-|^headlessui|_r_|^react-/i

const lasts = (id: string) => stable.test(id) && !generated.test(id)

/** Steps of all children of an element at once: input, or li:nth-of-type(3) where it has brothers of its kind. */
function stepsWithin(parent: Element): Map<Element, string> {
  const steps = new Map<Element, string>()
  for (const [name, alike] of Map.groupBy(parent.children, ({ localName }) => localName)) {
    for (const [index, child] of alike.entries()) {
      steps.set(child, alike.length > 1 ? `${name}:nth-of-type(${index + 1})` : name)
    }
  }
  return steps
}

/** Reads CSS paths to elements within their document or shadow root, starting at the nearest id that lasts and is one's own. */
export function pathReader(ids: ReadonlyMap<string, number>): (element: Element) => string {
  const known = new Map<Element, Map<Element, string>>()
  const stepOf = (element: Element) => {
    const parent = element.parentElement
    if (!parent) return element.localName
    const steps = known.get(parent) ?? stepsWithin(parent)
    known.set(parent, steps)
    return steps.get(element) ?? element.localName
  }
  return (element) => {
    const steps: string[] = []
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (lasts(at.id) && (ids.get(at.id) ?? 0) < 2) return [`#${at.id}`, ...steps].join(' > ')
      steps.unshift(stepOf(at))
    }
    return steps.join(' > ')
  }
}
