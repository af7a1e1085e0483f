import type { XmlElement } from '../../xml/parse-xml.ts'
import { childNamed, textOf } from '../elements.ts'
import { black, painted } from './colour.ts'
import type { Ink } from './ink.ts'
import { lineOf, type Pen } from './pen.ts'
import { element, figure } from './svg.ts'

/** How many figures follow each letter of a path, and what SVG calls it. */
const commands: Record<string, { svg: string; figures: number }> = {
  S: { svg: 'M', figures: 2 },
  M: { svg: 'M', figures: 2 },
  L: { svg: 'L', figures: 2 },
  Q: { svg: 'Q', figures: 4 },
  B: { svg: 'C', figures: 6 },
  A: { svg: 'A', figures: 7 },
  C: { svg: 'Z', figures: 0 },
}

/** AbbreviatedData as an SVG path; what is no command of a path ends it. */
export function pathData(data: string, ink: Ink): string {
  const words = data.trim().split(/[\s,]+/)
  ink.spend('glyphs', words.length / 8)
  const parts: string[] = []
  for (let at = 0; at < words.length; ) {
    const command = commands[words[at] ?? '']
    if (!command) break
    const values = words.slice(at + 1, at + 1 + command.figures).map(Number)
    if (values.length < command.figures || values.some(Number.isNaN)) break
    parts.push(command.svg, ...values.map(figure))
    at += 1 + command.figures
  }
  return parts.join(' ')
}

/** A PathObject in its own space. */
export function drawPath(object: XmlElement, pen: Pen, ink: Ink): string {
  const { Fill, Stroke, Rule } = object.attributes
  const stroke = Stroke === 'false' ? undefined : (pen.colour('StrokeColor') ?? black)
  return element('path', {
    d: pathData(textOf(childNamed(object, 'AbbreviatedData')), ink),
    ...painted('fill', Fill === 'true' ? pen.colour('FillColor') : undefined),
    'fill-rule': Rule === 'Even-Odd' ? 'evenodd' : undefined,
    ...painted('stroke', stroke),
    ...(stroke ? lineOf(pen) : {}),
  })
}
