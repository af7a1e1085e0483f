import {
  beginText,
  endText,
  type PDFOperator,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from '@cantoo/pdf-lib'
import type { XmlElement } from '../../recognize/xml/parse-xml.ts'
import type { Supplies } from './supplies.ts'
import { type Attributes, numbers, penOperators, rgb } from './svg-pen.ts'

/** Strokes of bold type are this much thicker, in sizes. */
const boldness = 0.03

/** Bold Chinese is drawn with its outline, since the font has no bold of its own. */
function thickened({ fill = '#000' }: Attributes, size: number): PDFOperator[] {
  return [
    setTextRenderingMode(TextRenderingMode.FillAndOutline),
    setStrokingRgbColor(...rgb(fill)),
    setLineWidth(size * boldness),
  ]
}

/** One line of text, each glyph where the drawing puts it; lists of places go by UTF-16 units. */
export async function paintText(
  { text, attributes }: XmlElement,
  style: Attributes,
  supplies: Supplies,
): Promise<PDFOperator[]> {
  if (style.fill === 'none') return []
  const [xs, ys] = [numbers(attributes.x ?? '0'), numbers(attributes.y ?? '0')]
  const size = Number(style['font-size'] ?? 3)
  const glyphs: PDFOperator[] = []
  let unit = 0
  for (const sign of text) {
    const [x, y] = [xs[unit] ?? xs.at(-1) ?? 0, ys[unit] ?? ys.at(-1) ?? 0]
    unit += sign.length
    if (sign.trim() === '') continue
    const { font, code } = await supplies.glyph(sign, style['font-family'] ?? '')
    glyphs.push(setFontAndSize(font, size), setTextMatrix(1, 0, 0, -1, x, y), showText(code))
  }
  if (glyphs.length === 0) return []
  const pen = penOperators({ ...style, stroke: 'none' }, supplies)
  const bold = style['font-weight'] === 'bold' ? thickened(style, size) : []
  return [...pen, beginText(), ...bold, ...glyphs, endText()]
}
