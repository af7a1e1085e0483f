import * as v from 'valibot'
import type { DocumentFacts } from '../document-facts.ts'
import type { NamedValue } from '../named-values.ts'
import { polygonBox } from './polygon.ts'

/** One entry of `VatInvoiceInfos` or `CarInvoiceInfos`. */
const entrySchema = v.object({
  Name: v.string(),
  Value: v.nullish(v.string(), ''),
  Polygon: v.nullish(v.unknown()),
})
export const entriesSchema = v.nullish(v.array(entrySchema), [])

export function namedValues(entries: v.InferOutput<typeof entriesSchema>, document: DocumentFacts): NamedValue[] {
  return entries.map(({ Name, Value, Polygon }) => ({ name: Name, text: Value, box: polygonBox(Polygon, document) }))
}
