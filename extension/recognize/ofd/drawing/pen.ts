import type { XmlElement } from '../../xml/parse-xml.ts'
import { childNamed, numbersIn } from '../elements.ts'
import { type Colour, colourOf } from './colour.ts'
import type { Ink } from './ink.ts'
import { figures } from './svg.ts'

/** How an object is drawn: what it says itself, then its parameters, then those they are relative to, then its layer's. */
export interface Pen {
  attribute(name: string): string | undefined
  colour(name: 'FillColor' | 'StrokeColor'): Colour | undefined
}

const longestChain = 8

/** Draw parameters by id, nearest first. */
function paramsOf(id: string | undefined, { resources }: Ink): XmlElement[] {
  const params: XmlElement[] = []
  let next = resources.drawParams.get(id ?? '')
  while (next && params.length < longestChain) {
    params.push(next)
    next = resources.drawParams.get(next.attributes.Relative ?? '')
  }
  return params
}

export function penOf(object: XmlElement, layerParam: string | undefined, ink: Ink): Pen {
  const chain = [object, ...paramsOf(object.attributes.DrawParam, ink), ...paramsOf(layerParam, ink)]
  return {
    attribute: (name) => chain.map(({ attributes }) => attributes[name]).find((value) => value !== undefined),
    colour: (name) => colourOf(chain.map((one) => childNamed(one, name)).find(Boolean), ink),
  }
}

/** What a line measures where nothing is said, in millimetres (GB/T 33190). */
const usualWidth = 0.353

/** The line's width, ends and dashes as SVG has them. */
export function lineOf(pen: Pen): Record<string, string | number | undefined> {
  const dashes = numbersIn(pen.attribute('DashPattern'))
  return {
    'stroke-width': Number(pen.attribute('LineWidth') ?? usualWidth) || 0,
    'stroke-linejoin': pen
      .attribute('Join')
      ?.toLowerCase()
      .replace(/[^a-z]/g, ''),
    'stroke-linecap': pen
      .attribute('Cap')
      ?.toLowerCase()
      .replace(/[^a-z]/g, ''),
    'stroke-miterlimit': Number(pen.attribute('MiterLimit') ?? 10) || 10,
    'stroke-dasharray': dashes.length > 0 ? figures(dashes) : undefined,
    'stroke-dashoffset': dashes.length > 0 ? Number(pen.attribute('DashOffset') ?? 0) || 0 : undefined,
  }
}
