import type { XmlElement } from '../../xml/parse-xml.ts'
import { childNamed, childrenNamed } from '../elements.ts'
import type { OfdPackage } from '../ofd-package.ts'
import type { OfdContent } from '../ofd-pages.ts'
import { appearancesOf } from './annotations.ts'
import { drawObject, drawObjects } from './draw-object.ts'
import { type DrawInner, drawSeal } from './draw-seal.ts'
import { createInk, type Ink } from './ink.ts'
import { readResources } from './resources.ts'
import { sealsOn } from './seals.ts'
import { resourcePaths, type Sheet } from './sheets.ts'
import { element, figure, figures } from './svg.ts'

/** Layers lie on one another: backgrounds, the body, foregrounds. */
const heights: Record<string, number> = { Background: 0, Body: 1, Foreground: 2 }
const heightOf = ({ attributes }: XmlElement) => heights[attributes.Type ?? 'Body'] ?? 1

function drawContent({ root }: OfdContent, ink: Ink): string {
  const layers = childrenNamed(childNamed(root, 'Content'), 'Layer')
  const inOrder = layers.toSorted((one, next) => heightOf(one) - heightOf(next))
  return inOrder.map((layer) => drawObjects(layer, layer.attributes.DrawParam, ink)).join('')
}

/** Everything on a page from the bottom up. */
function drawAll(pack: OfdPackage, sheet: Sheet, ink: Ink, drawInner: DrawInner): string[] {
  const { content, templates, document, body, id } = sheet
  const [behind, before] = [false, true].map((isInFront) =>
    templates.filter((one) => one.isInFront === isInFront).map((one) => drawContent(one.content, ink)),
  )
  const notes = appearancesOf(pack, document, id).map((note) =>
    drawObject({ ...note, name: 'PageBlock' }, undefined, ink),
  )
  const seals = sealsOn(pack, body, id).map((seal) => drawSeal(seal, ink, drawInner))
  return [...(behind ?? []), drawContent(content, ink), ...(before ?? []), ...notes, ...seals]
}

/** One page as an SVG document; paper is white, but that of a seal is the page it stands on. */
export function drawSheet(pack: OfdPackage, sheet: Sheet, drawInner: DrawInner): string {
  const ink = createInk(readResources(pack, resourcePaths(sheet)))
  const drawn = drawAll(pack, sheet, ink, drawInner)
  const { width, height } = sheet.size
  const paper = drawInner ? element('rect', { width, height, fill: '#fff' }) : ''
  const definitions = element('defs', {}, [...ink.definitions.values()].join(''))
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${figure(width)}mm`,
    height: `${figure(height)}mm`,
    viewBox: figures([0, 0, width, height]),
    'xml:space': 'preserve',
    style: 'white-space:pre',
  }
  return element('svg', attributes, [definitions, paper, ...drawn].join(''))
}
