import { fill, fillAndStroke, fillEvenOdd, type PDFOperator, stroke } from '@cantoo/pdf-lib'
import { pathOperators } from './path-operators.ts'
import type { Supplies } from './supplies.ts'
import { type Attributes, isPainted, penOperators } from './svg-pen.ts'

export function paintPath(style: Attributes, supplies: Supplies): PDFOperator[] {
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
