import type { XmlElement } from '../../xml/parse-xml.ts'
import { childrenNamed } from '../elements.ts'
import { ownWidth, stepsOf } from '../glyph-steps.ts'
import { black, painted } from './colour.ts'
import type { Ink } from './ink.ts'
import { fontFace } from './near-font.ts'
import { lineOf, type Pen } from './pen.ts'
import { element, escaped, figure, figures } from './svg.ts'

interface Glyph {
  text: string
  x: number
  y: number
}

const isBold = (weight: string | undefined) => Number(weight ?? 400) >= 600

/** Where each glyph of a piece stands; without steps along the line nor down, each follows the one before it. */
function glyphsOf(code: XmlElement, size: number, from: { x: number; y: number }): Glyph[] {
  const [across, down] = [stepsOf(code.attributes.DeltaX), stepsOf(code.attributes.DeltaY)]
  let { x, y } = from
  return [...code.text].map((text, index) => {
    const glyph = { text, x, y }
    const own = down.length > 0 ? 0 : ownWidth(text) * size
    x += across[index] ?? across.at(-1) ?? own
    y += down[index] ?? down.at(-1) ?? 0
    return glyph
  })
}

/** Lists of places go by UTF-16 units: a sign of two has its place said twice. */
const places = (glyphs: readonly Glyph[], axis: 'x' | 'y') =>
  figures(glyphs.flatMap((glyph) => [...glyph.text].flatMap((sign) => Array(sign.length).fill(glyph[axis]))))

/** One line of glyphs, or each by itself where they are turned or pressed. */
function written(glyphs: readonly Glyph[], turn: number, press: number): string {
  const text = glyphs.map((glyph) => glyph.text).join('')
  if (turn === 0 && press === 1)
    return element('text', { x: places(glyphs, 'x'), y: places(glyphs, 'y') }, escaped(text))
  return glyphs
    .map(({ text: sign, x, y }) => {
      const transform = `translate(${figure(x)} ${figure(y)}) rotate(${figure(turn)}) scale(${figure(press)} 1)`
      return element('text', { transform }, escaped(sign))
    })
    .join('')
}

/** A TextObject in its own space: its pieces with their font, each glyph where its steps put it. */
export function drawText(object: XmlElement, pen: Pen, ink: Ink): string {
  const { Size, Font = '', Fill, Stroke, Weight, Italic, HScale, CharDirection } = object.attributes
  const size = Math.abs(Number(Size)) || 3
  let from = { x: 0, y: 0 }
  const pieces = childrenNamed(object, 'TextCode').map((code) => {
    from = { x: Number(code.attributes.X ?? from.x) || 0, y: Number(code.attributes.Y ?? from.y) || 0 }
    ink.spend('glyphs', code.text.length)
    const glyphs = glyphsOf(code, size, from)
    return glyphs.length > 0 ? written(glyphs, Number(CharDirection) || 0, Number(HScale) || 1) : ''
  })
  const face = fontFace(Font, ink)
  const isOutlined = Stroke === 'true'
  return element(
    'g',
    {
      'font-family': face.family,
      'font-size': size,
      'font-weight': face.isBold || isBold(Weight) ? 'bold' : undefined,
      'font-style': face.isItalic || Italic === 'true' ? 'italic' : undefined,
      ...painted('fill', Fill === 'false' ? undefined : (pen.colour('FillColor') ?? black)),
      ...(isOutlined ? { ...painted('stroke', pen.colour('StrokeColor')), ...lineOf(pen) } : {}),
    },
    pieces.join(''),
  )
}
