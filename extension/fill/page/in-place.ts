interface Step {
  parent: Element
  index: number
  element: Element
}

/** From an element outwards, which child of its parent each is. */
function stepsOut(element: Element): Step[] {
  const steps: Step[] = []
  for (let at = element; at.parentElement; at = at.parentElement)
    steps.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at), element: at })
  return steps
}

const isLike = (one: Element | undefined, other: Element) =>
  one?.localName === other.localName && one.getAttribute('class') === other.getAttribute('class') && one.id === other.id

/** The element itself, or what stands in its place once the page has drawn everything around it anew; nothing where that is another. */
export function inPlace(element: Element): () => Element | undefined {
  const steps = stepsOut(element)
  return () => {
    if (element.isConnected) return element
    const level = steps.findIndex(({ parent }) => parent.isConnected)
    let at: Element | undefined = steps[level]?.parent
    for (const { index, element: was } of steps.slice(0, level + 1).reverse()) {
      const child: Element | undefined = at?.children[index]
      at = isLike(child, was) ? child : undefined
    }
    return at
  }
}
