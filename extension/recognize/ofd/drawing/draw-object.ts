import type { XmlElement } from '../../xml/parse-xml.ts'
import { childNamed, numbersIn } from '../elements.ts'
import { clipped } from './clip.ts'
import { drawImage } from './draw-image.ts'
import { drawPath } from './draw-path.ts'
import { drawText } from './draw-text.ts'
import type { Ink } from './ink.ts'
import { penOf } from './pen.ts'
import { transformOf } from './place.ts'
import { element, figures } from './svg.ts'

/** The unit of a composite, drawn like any other block. */
function drawComposite(object: XmlElement, layerParam: string | undefined, ink: Ink): string {
  const content = childNamed(ink.resources.compositeUnits.get(object.attributes.ResourceID ?? ''), 'Content')
  return content ? drawObjects(content, layerParam, ink) : ''
}

/** A picture without a matrix fills its boundary. */
function drawPicture(object: XmlElement, ink: Ink): string {
  const picture = drawImage(ink.resources.fileOf(object.attributes.ResourceID ?? '', 'picture'), ink)
  const [, , width = 0, height = 0] = numbersIn(object.attributes.Boundary)
  return object.attributes.CTM || picture === ''
    ? picture
    : element('g', { transform: `scale(${figures([width, height])})` }, picture)
}

function drawOwn(object: XmlElement, layerParam: string | undefined, ink: Ink): string {
  const pen = penOf(object, layerParam, ink)
  switch (object.name) {
    case 'TextObject':
      return drawText(object, pen, ink)
    case 'PathObject':
      return drawPath(object, pen, ink)
    case 'ImageObject':
      return drawPicture(object, ink)
    case 'CompositeObject':
      return drawComposite(object, layerParam, ink)
    case 'PageBlock':
      return drawObjects(object, layerParam, ink)
    default:
      return ''
  }
}

/** One object with what it contains, in the space of the block around it. */
export function drawObject(object: XmlElement, layerParam: string | undefined, ink: Ink): string {
  if (object.attributes.Visible === 'false') return ''
  ink.spend('objects')
  const drawn = drawOwn(object, layerParam, ink)
  if (drawn === '') return ''
  const alpha = Number(object.attributes.Alpha ?? 255) / 255
  const transform = transformOf(object)
  const opacity = alpha < 1 ? alpha : undefined
  const inside = clipped(object, drawn, ink)
  return transform || opacity !== undefined ? element('g', { transform, opacity }, inside) : inside
}

/** Everything inside a layer, a block, a composite's unit or an annotation's appearance, in order. */
export function drawObjects(block: XmlElement, layerParam: string | undefined, ink: Ink): string {
  ink.spend('depth')
  const drawn = block.children.map((object) => drawObject(object, layerParam, ink)).join('')
  ink.spend('depth', -1)
  return drawn
}
