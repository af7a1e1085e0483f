import * as v from 'valibot'
import type { InvoiceDocument } from '../../../shared/document.ts'
import type { NamedValue } from '../named-values.ts'
import { polygonBox } from './polygon.ts'

/** One entry of `VatInvoiceInfos` or `CarInvoiceInfos`. */
const entrySchema = v.object({
  Name: v.string(),
  Value: v.nullish(v.string(), ''),
  Polygon: v.nullish(v.unknown()),
})
export const entriesSchema = v.nullish(v.array(entrySchema), [])

export function namedValues(entries: v.InferOutput<typeof entriesSchema>, document: InvoiceDocument): NamedValue[] {
  return entries.map(({ Name, Value, Polygon }) => ({ name: Name, text: Value, box: polygonBox(Polygon, document) }))
}
