import {
  concatTransformationMatrix,
  drawObject,
  fill,
  type PDFOperator,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setGraphicsState,
} from '@cantoo/pdf-lib'
import { parseXml, type XmlElement } from '../../recognize/xml/parse-xml.ts'
import { clipTo, type Definitions } from './clip-to.ts'
import { paintPath } from './paint-path.ts'
import { paintText } from './paint-text.ts'
import type { Supplies } from './supplies.ts'
import { matrixOf } from './svg-matrix.ts'
import { type Attributes, NotPainted, numbers, penOperators } from './svg-pen.ts'

/** What is inherited by what an element contains; where it stands and what it is are its own. */
const own = new Set(['transform', 'opacity', 'style', 'clip-path', 'x', 'y', 'width', 'height', 'd', 'id', 'href'])
const inherited = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !own.has(name)))

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
