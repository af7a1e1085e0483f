import * as v from 'valibot'
import type { Box } from '../../../shared/recognition.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { boxOf } from '../reading.ts'

const cornerSchema = v.object({ X: v.number(), Y: v.number() })
const polygonSchema = v.object({
  LeftTop: cornerSchema,
  RightTop: cornerSchema,
  RightBottom: cornerSchema,
  LeftBottom: cornerSchema,
})
export type Corner = v.InferOutput<typeof cornerSchema>
export type Polygon = v.InferOutput<typeof polygonSchema>

/** Four corners, or undefined for anything else, null included. */
export function polygonOf(marked: unknown): Polygon | undefined {
  const checked = v.safeParse(polygonSchema, marked)
  return checked.success ? checked.output : undefined
}

/**
 * The rectangle around corners in the picture as sent. The vendor marks a value without a place by null, by zeros or by
 * corners at -2: none of these is a place.
 */
export function cornersBox(corners: readonly Corner[], document: DocumentFacts): Box | undefined {
  const xs = corners.map(({ X }) => X)
  const ys = corners.map(({ Y }) => Y)
  return boxOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), document)
}

export function polygonBox(marked: unknown, document: DocumentFacts): Box | undefined {
  const polygon = polygonOf(marked)
  return polygon && cornersBox(Object.values(polygon), document)
}
