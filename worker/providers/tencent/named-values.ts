import * as v from 'valibot'
import type { InvoiceDocument } from '../../../shared/document.ts'
import type { FieldName } from '../../../shared/invoice.ts'
import type { Box } from '../../../shared/recognition.ts'
import { boxOf, type Reading } from '../assemble.ts'

const corner = v.object({ X: v.number(), Y: v.number() })
const polygon = v.object({ LeftTop: corner, RightTop: corner, RightBottom: corner, LeftBottom: corner })

/** One entry of `VatInvoiceInfos` or `CarInvoiceInfos`. A Name may occur more than once. */
export const namedValueSchema = v.object({
  Name: v.string(),
  Value: v.nullish(v.string(), ''),
  Polygon: v.nullish(v.unknown()),
})
export type NamedValue = v.InferOutput<typeof namedValueSchema>

/** Where a field comes from: the first of the names that has a value, or all of them joined. */
export interface NamesOfField {
  names: readonly string[]
  joinedBy?: string
}
export type FieldMap = Partial<Record<FieldName, NamesOfField>>

/** Brackets and spaces are written both ways in the vendor's own pages. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}

/**
 * The rectangle around a polygon in the picture as sent. The vendor marks a value without a place by null, by zeros or
 * by corners at -2: none of these is a place.
 */
export function polygonBox(marked: unknown, document: InvoiceDocument): Box | undefined {
  const checked = v.safeParse(polygon, marked)
  if (!checked.success) return undefined
  const corners = Object.values(checked.output)
  const xs = corners.map(({ X }) => X)
  const ys = corners.map(({ Y }) => Y)
  return boxOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), document)
}

/** Named values → readings of our fields, in the order of the map. */
export function readNamedValues(map: FieldMap, values: readonly NamedValue[], document: InvoiceDocument): Reading[] {
  const byName = Map.groupBy(values, ({ Name }) => foldName(Name))
  return Object.entries(map).flatMap(([field, { names, joinedBy }]) => {
    const readings = names
      .flatMap((name) => byName.get(foldName(name)) ?? [])
      .filter(({ Value }) => Value.trim() !== '')
      .map(({ Value, Polygon }) => ({ field: field as FieldName, text: Value, box: polygonBox(Polygon, document) }))
    return joinedBy === undefined || readings.length === 0 ? readings : [joinReadings(readings, joinedBy)]
  })
}

function joinReadings(readings: [Reading, ...Reading[]] | Reading[], separator: string): Reading {
  const boxes = readings.flatMap(({ box }) => box ?? [])
  return {
    field: readings[0]?.field ?? 'remark',
    text: readings.map(({ text }) => text.trim()).join(separator),
    box: boxes.length > 0 ? surrounding(boxes) : undefined,
  }
}

function surrounding(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
