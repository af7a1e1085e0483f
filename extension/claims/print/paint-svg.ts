import {
  clip,
  clipEvenOdd,
  concatTransformationMatrix,
  drawObject,
  endPath,
  fill,
  fillAndStroke,
  fillEvenOdd,
  type PDFOperator,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setGraphicsState,
  stroke,
} from '@cantoo/pdf-lib'
import { parseXml, type XmlElement } from '../../recognize/xml/parse-xml.ts'
import { chained, type Matrix } from './matrix.ts'
import { paintText } from './paint-text.ts'
import { pathOperators } from './path-operators.ts'
import type { Supplies } from './supplies.ts'
import { type Attributes, isPainted, NotPainted, numbers, penOperators } from './svg-pen.ts'

const none: Matrix = [1, 0, 0, 1, 0, 0]

/** What transforms one after the other make of a point. */
function matrixOf(transform = ''): Matrix {
  const steps = [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name, list]): Matrix => {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers(list)
    const turn = (a * Math.PI) / 180
    if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0]
    if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0]
    if (name === 'rotate') return [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]
    return [a, b ?? 0, c, d, e, f]
  })
  return steps.reduceRight((inner, step) => chained(inner, step), none)
}

function paintPath(style: Attributes, supplies: Supplies): PDFOperator[] {
  const [isFilled, isLined] = [isPainted(style.fill ?? '#000'), isPainted(style.stroke)]
  if (!isFilled && !isLined) return []
  const isEvenOdd = style['fill-rule'] === 'evenodd'
  const outline = pathOperators(style.d ?? '')
  const pen = penOperators(style, supplies)
  if (isFilled && isLined && !isEvenOdd) return [...pen, ...outline, fillAndStroke()]
  return [
    ...pen,
    ...(isFilled ? [...outline, isEvenOdd ? fillEvenOdd() : fill()] : []),
    ...(isLined ? [...outline, stroke()] : []),
  ]
}

/** What is inherited by what an element contains; where it stands and what it is are its own. */
const own = new Set(['transform', 'opacity', 'style', 'clip-path', 'x', 'y', 'width', 'height', 'd', 'id', 'href'])
const inherited = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !own.has(name)))

type Definitions = ReadonlyMap<string, XmlElement>

/** The areas of a clip together are what is seen through it. */
function clipTo(id: string, definitions: Definitions): PDFOperator[] {
  const areas = definitions.get(id)?.children ?? []
  const isEvenOdd = areas.some(({ attributes }) => attributes['clip-rule'] === 'evenodd')
  const built = areas.flatMap(({ name, attributes }) => {
    const { x = 0, y = 0, width = 0, height = 0 } = attributes
    return name === 'rect'
      ? [rectangle(Number(x), Number(y), Number(width), Number(height))]
      : pathOperators(attributes.d ?? '', matrixOf(attributes.transform))
  })
  return [...built, isEvenOdd ? clipEvenOdd() : clip(), endPath()]
}

/** A picture in its square; one that is a drawing itself is painted like any other. */
async function paintImage(href: string, supplies: Supplies): Promise<PDFOperator[]> {
  const [, mediaType, data = ''] = /^data:([\w/+.-]+);base64,(.*)$/s.exec(href) ?? []
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
  if (mediaType === 'image/svg+xml') {
    const [root] = parseXml(new TextDecoder().decode(bytes)).roots
    const [, , width = 1, height = 1] = numbers(root?.attributes.viewBox)
    const scale = concatTransformationMatrix(1 / width, 0, 0, 1 / height, 0, 0)
    return root ? [scale, ...(await paintRoot(root, supplies))] : []
  }
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') throw new NotPainted(mediaType)
  const name = await supplies.picture(bytes, mediaType)
  return [concatTransformationMatrix(1, 0, 0, -1, 0, 1), drawObject(name)]
}

async function paintOwn(element: XmlElement, style: Attributes, supplies: Supplies, definitions: Definitions) {
  const { attributes, children } = element
  switch (element.name) {
    case 'defs':
      return []
    case 'path':
      return paintPath(style, supplies)
    case 'rect':
      return [
        ...penOperators(style, supplies),
        rectangle(0, 0, Number(attributes.width), Number(attributes.height)),
        fill(),
      ]
    case 'image':
      return paintImage(attributes.href ?? '', supplies)
    case 'text':
      return paintText(element, style, supplies)
    case 'g':
    case 'svg':
      return paintAll(children, inherited(style), supplies, definitions)
    default:
      throw new NotPainted(element.name)
  }
}

async function paintAll(elements: readonly XmlElement[], style: Attributes, supplies: Supplies, all: Definitions) {
  const operators: PDFOperator[] = []
  for (const element of elements) operators.push(...(await paint(element, style, supplies, all)))
  return operators
}

async function paint(
  element: XmlElement,
  around: Attributes,
  supplies: Supplies,
  definitions: Definitions,
): Promise<PDFOperator[]> {
  const { attributes } = element
  const style = { ...around, ...attributes }
  const drawn = await paintOwn(element, style, supplies, definitions)
  if (drawn.length === 0) return []
  const clipped = /^url\(#(\w+)\)$/.exec(attributes['clip-path'] ?? '')?.[1]
  const opacity = Number(attributes.opacity ?? 1)
  const isInk = attributes.style?.includes('multiply')
  return [
    pushGraphicsState(),
    ...(attributes.transform ? [concatTransformationMatrix(...matrixOf(attributes.transform))] : []),
    ...(clipped ? clipTo(clipped, definitions) : []),
    ...(opacity < 1 ? [setGraphicsState(supplies.state({ ca: opacity, CA: opacity }))] : []),
    ...(isInk ? [setGraphicsState(supplies.state({ BM: 'Multiply' }))] : []),
    ...drawn,
    popGraphicsState(),
  ]
}

async function paintRoot(root: XmlElement, supplies: Supplies): Promise<PDFOperator[]> {
  const definitions = root.children.filter(({ name }) => name === 'defs').flatMap(({ children }) => children)
  const odd = definitions.find(({ name }) => name !== 'clipPath')
  if (odd) throw new NotPainted(odd.name)
  const byId = new Map(definitions.map((one) => [one.attributes.id ?? '', one]))
  return paintAll(root.children, {}, supplies, byId)
}

/**
 * An SVG of our own drawing (paths, text glyph by glyph, pictures, clips) as PDF paints it, in the drawing's own space:
 * y grows downwards. Throws NotPainted where it holds what PDF would show otherwise: shadings, fonts of the file.
 */
export async function paintSvg(svg: string, supplies: Supplies): Promise<PDFOperator[]> {
  const [root] = parseXml(svg).roots
  return root ? paintRoot(root, supplies) : []
}
