/** All elements under a root that match, in document order, through open shadow roots. */
export function* elementsIn(root: Document | ShadowRoot | Element, selector: string): Generator<Element> {
  const walker = root.ownerDocument
    ? root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
    : (root as Document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element
    if (element.matches(selector)) yield element
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot, selector)
  }
}

/** The element around another, through the host of its shadow root. */
export function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : undefined
}

/** The element and everything around it, inside out. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = parentOf(at)) yield at
}

/** The nearest element around another that matches, itself included, through the hosts of shadow roots. */
export function closestAround(element: Element, selector: string): Element | undefined {
  for (const at of ancestorsOf(element)) if (at.matches(selector)) return at
  return undefined
}

/** Whether an element stands in another, through the hosts of shadow roots. */
export function isWithin(element: Element, around: Element): boolean {
  for (const at of ancestorsOf(element)) if (at === around) return true
  return false
}

/** The body of a document that is drawn in a frame of this one, where it is the same site's; calendars of the old kind are. */
const bodyIn = (frame: Element) => (frame as HTMLIFrameElement).contentDocument?.body ?? undefined

/** The bodies of the same site's frames in an element. */
export const framedIn = (root: Document | Element): Element[] =>
  [...root.querySelectorAll('iframe')].flatMap((frame) => bodyIn(frame) ?? [])

/** The element and everything around it, out of frames that stand in this document. */
export function* drawnAround(element: Element): Generator<Element> {
  yield* ancestorsOf(element)
  const frame = element.ownerDocument === document ? undefined : element.ownerDocument.defaultView?.frameElement
  if (frame) yield* drawnAround(frame)
}

/** Whether an element is drawn in another: slotted children of a component stand in its shadow root. */
export function isDrawnWithin(element: Element, around: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.assignedSlot ?? parentOf(at)) if (at === around) return true
  return false
}
