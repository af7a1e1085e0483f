import type { XmlElement } from '../../xml/parse-xml.ts'
import { childNamed, childrenNamed, numbersIn, textOf } from '../elements.ts'
import type { Ink } from './ink.ts'
import { element, figure } from './svg.ts'

/** A colour or gradient as SVG names it, and how opaque it is. */
export interface Colour {
  paint: string
  /** 0–1 */
  opacity: number
}

export const black: Colour = { paint: '#000', opacity: 1 }

/** Parts of a colour: decimal, or hexadecimal behind a #. */
const partsOf = (value: string | undefined): number[] =>
  (value ?? '').split(/\s+/).flatMap((part) => {
    const number = part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part || Number.NaN)
    return Number.isFinite(number) ? [number] : []
  })

const hex = (share: number) =>
  Math.round(Math.min(Math.max(share, 0), 1) * 255)
    .toString(16)
    .padStart(2, '0')

/** GRAY, RGB and CMYK by how many parts there are, which a lost colour space leaves to tell. */
function rgbOf([first = 0, second, third, fourth]: readonly number[], full: number): string {
  const share = (part: number) => part / full
  if (second === undefined || third === undefined) return `#${hex(share(first)).repeat(3)}`
  if (fourth === undefined) return `#${[first, second, third].map((part) => hex(share(part))).join('')}`
  return `#${[first, second, third].map((part) => hex((1 - share(part)) * (1 - share(fourth)))).join('')}`
}

function plainPaint({ attributes }: XmlElement, { resources }: Ink): string {
  const space = resources.colourSpaces.get(attributes.ColorSpace ?? '')
  const full = 2 ** (Number(space?.attributes.BitsPerComponent) || 8) - 1
  const palette = childrenNamed(childNamed(space, 'Palette'), 'CV')
  const value = attributes.Value ?? textOf(palette[Number(attributes.Index)])
  return rgbOf(partsOf(value), full)
}

const shadings = { AxialShd: 'linearGradient', RadialShd: 'radialGradient' } as const

/** A shading along a line or from circle to circle; others show their first colour. */
function gradient(shading: XmlElement, ink: Ink): string {
  const stops = childrenNamed(shading, 'Segment').map((segment, index, all) => {
    const colour = childNamed(segment, 'Color')
    const offset = Number(segment.attributes.Position ?? index / Math.max(all.length - 1, 1))
    return element('stop', { offset, 'stop-color': colour ? plainPaint(colour, ink) : '#000' })
  })
  const [x1 = 0, y1 = 0] = numbersIn(shading.attributes.StartPoint)
  const [x2 = 0, y2 = 0] = numbersIn(shading.attributes.EndPoint)
  const name = shadings[shading.name as keyof typeof shadings]
  const r = Number(shading.attributes.EndRadius) || 0
  const shape = name === 'radialGradient' ? { cx: x2, cy: y2, r, fx: x1, fy: y1 } : { x1, y1, x2, y2 }
  const id = ink.nextId()
  ink.definitions.set(id, element(name, { id, gradientUnits: 'userSpaceOnUse', ...shape }, stops.join('')))
  return `url(#${id})`
}

/** A FillColor or StrokeColor; undefined where nothing is to be seen. */
export function colourOf(colour: XmlElement | undefined, ink: Ink): Colour | undefined {
  if (!colour) return undefined
  const opacity = Number(colour.attributes.Alpha ?? 255) / 255
  const shading = colour.children.find(({ name }) => name in shadings)
  if (shading) return { paint: gradient(shading, ink), opacity }
  if (colour.attributes.Value === undefined && colour.attributes.Index === undefined) {
    const inside = colour.children.length > 0 ? undefined : black
    return inside && { ...inside, opacity }
  }
  return { paint: plainPaint(colour, ink), opacity }
}

/** Attributes of SVG for a fill or stroke. */
export const painted = (kind: 'fill' | 'stroke', colour: Colour | undefined): Record<string, string | undefined> => ({
  [kind]: colour?.paint ?? 'none',
  [`${kind}-opacity`]: colour && colour.opacity < 1 ? figure(colour.opacity) : undefined,
})
