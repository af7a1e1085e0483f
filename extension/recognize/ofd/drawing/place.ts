import type { XmlElement } from '../../xml/parse-xml.ts'
import { numbersIn } from '../elements.ts'
import { figures } from './svg.ts'

/** An object's own space in the space around it: moved to its boundary's corner, then its matrix. */
export function transformOf({ attributes: { Boundary, CTM } }: XmlElement): string | undefined {
  const [x = 0, y = 0] = numbersIn(Boundary)
  const matrix = numbersIn(CTM)
  const parts = [
    x === 0 && y === 0 ? '' : `translate(${figures([x, y])})`,
    matrix.length === 6 ? `matrix(${figures(matrix)})` : '',
  ]
  return parts.filter(Boolean).join(' ') || undefined
}
