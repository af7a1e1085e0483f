import {
  LineCapStyle,
  LineJoinStyle,
  type PDFOperator,
  setDashPattern,
  setFillingRgbColor,
  setGraphicsState,
  setLineCap,
  setLineJoin,
  setLineWidth,
  setStrokingRgbColor,
} from '@cantoo/pdf-lib'
import type { XmlElement } from '../../recognize/xml/parse-xml.ts'
import type { Supplies } from './supplies.ts'

export type Attributes = XmlElement['attributes']

/** What a drawing holds that is painted as a picture instead. */
export class NotPainted extends Error {}

/** A list as SVG writes it. */
export const numbers = (list = '') => list.split(/[\s,]+/).map(Number)

/** The three parts of a colour of ours (#rrggbb or #rgb). */
export function rgb(paint: string): [number, number, number] {
  const long = paint.length === 4 ? paint.replace(/[\da-f]/gi, '$&$&') : paint
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(long) ?? []
  if (!red || !green || !blue) throw new NotPainted(paint)
  const share = (part: string) => Number.parseInt(part, 16) / 255
  return [share(red), share(green), share(blue)]
}

export const isPainted = (paint: string | undefined): paint is string => paint !== undefined && paint !== 'none'

const joins: Record<string, LineJoinStyle> = { round: LineJoinStyle.Round, bevel: LineJoinStyle.Bevel }
const caps: Record<string, LineCapStyle> = { round: LineCapStyle.Round, square: LineCapStyle.Projecting }

/** Colours, line and opacity, as they hold for what comes next. */
export function penOperators(style: Attributes, supplies: Supplies): PDFOperator[] {
  const { fill: filled = '#000', stroke: lined } = style
  const opacity = { fill: Number(style['fill-opacity'] ?? 1), stroke: Number(style['stroke-opacity'] ?? 1) }
  const isClear = opacity.fill === 1 && opacity.stroke === 1
  const dashes = style['stroke-dasharray']
  return [
    ...(isPainted(filled) ? [setFillingRgbColor(...rgb(filled))] : []),
    ...(isPainted(lined)
      ? [
          setStrokingRgbColor(...rgb(lined)),
          setLineWidth(Number(style['stroke-width'] ?? 1)),
          setLineJoin(joins[style['stroke-linejoin'] ?? ''] ?? LineJoinStyle.Miter),
          setLineCap(caps[style['stroke-linecap'] ?? ''] ?? LineCapStyle.Butt),
          ...(dashes ? [setDashPattern(numbers(dashes), Number(style['stroke-dashoffset'] ?? 0))] : []),
        ]
      : []),
    ...(isClear ? [] : [setGraphicsState(supplies.state({ ca: opacity.fill, CA: opacity.stroke }))]),
  ]
}
