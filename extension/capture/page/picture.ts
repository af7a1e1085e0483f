/** Anything on a page that shows a picture, and how its pixels or bytes are reached. */
export type Picture =
  | { kind: 'image'; element: HTMLImageElement; address: string }
  | { kind: 'background'; element: Element; address: string }
  | { kind: 'canvas'; element: HTMLCanvasElement }
  | { kind: 'drawing'; element: SVGSVGElement }

/** Says which picture is meant: by its address, or the one the person picked on the page. */
export type PictureTarget = { address: string } | { picked: true }

/** Smaller things are icons and buttons, never an invoice. */
const smallest = 80

const isLarge = (element: Element) => {
  const { width, height } = element.getBoundingClientRect()
  return width >= smallest && height >= smallest
}

// By name: elements of a frame belong to another window, whose classes are not ours.
export const isImage = (element: Element): element is HTMLImageElement => element.localName === 'img'
const isCanvas = (element: Element): element is HTMLCanvasElement => element.localName === 'canvas'
const isDrawing = (element: Element): element is SVGSVGElement =>
  element.localName === 'svg' && element.namespaceURI === 'http://www.w3.org/2000/svg'
const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe'

const backgroundOf = (element: Element) =>
  /url\("((?:[^"\\]|\\.)+)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1]

/** The picture an element itself shows, undefined when it shows none. */
function pictureOf(element: Element): Picture | undefined {
  if (isImage(element)) {
    const address = element.currentSrc || element.src
    return address ? { kind: 'image', element, address } : undefined
  }
  if (isCanvas(element)) return { kind: 'canvas', element }
  if (isDrawing(element)) return { kind: 'drawing', element }
  const address = backgroundOf(element)
  return address ? { kind: 'background', element, address } : undefined
}

/** Every element at a point, the topmost first, through open shadow roots and frames of the same site. */
function* elementsAt(root: DocumentOrShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    if (element.shadowRoot && element.shadowRoot !== root) yield* elementsAt(element.shadowRoot, x, y)
    const inner = isFrame(element) ? element.contentDocument : null
    if (inner) {
      const { left, top } = element.getBoundingClientRect()
      yield* elementsAt(inner, x - left - element.clientLeft, y - top - element.clientTop)
    }
    yield element
  }
}

/** The picture under a point of the viewport, looking through `ignored`; undefined when there is none. */
export function pictureAt(x: number, y: number, ignored: Element): Picture | undefined {
  for (const element of elementsAt(document, x, y)) {
    const picture = element !== ignored && isLarge(element) ? pictureOf(element) : undefined
    if (picture) return picture
  }
  return undefined
}
