import { clip, clipEvenOdd, endPath, type PDFOperator, rectangle } from '@cantoo/pdf-lib'
import type { XmlElement } from '../../recognize/xml/parse-xml.ts'
import { pathOperators } from './path-operators.ts'
import { matrixOf } from './svg-matrix.ts'

export type Definitions = ReadonlyMap<string, XmlElement>

/** The areas of a clip together are what is seen through it. */
export function clipTo(id: string, definitions: Definitions): PDFOperator[] {
  const areas = definitions.get(id)?.children ?? []
  const isEvenOdd = areas.some(({ attributes }) => attributes['clip-rule'] === 'evenodd')
  const built = areas.flatMap(({ name, attributes }) => {
    const { x = 0, y = 0, width = 0, height = 0 } = attributes
    return name === 'rect'
      ? [rectangle(Number(x), Number(y), Number(width), Number(height))]
      : pathOperators(attributes.d ?? '', matrixOf(attributes.transform))
  })
  return [...built, isEvenOdd ? clipEvenOdd() : clip(), endPath()]
}
