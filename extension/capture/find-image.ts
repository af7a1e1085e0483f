/** Every element below a root, through open shadow roots. */
function* elementsBelow(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element
    if (element.shadowRoot) yield* elementsBelow(element.shadowRoot)
  }
}

const shows = (image: HTMLImageElement, address: string) => image.currentSrc === address || image.src === address

/** The loaded image that shows an address, open shadow roots included; undefined when this frame has none. */
export function findImage(root: ParentNode, address: string): HTMLImageElement | undefined {
  for (const element of elementsBelow(root)) {
    if (element instanceof HTMLImageElement && shows(element, address) && element.naturalWidth > 0) return element
  }
  return undefined
}
