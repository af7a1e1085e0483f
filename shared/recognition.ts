import * as v from 'valibot'
import { type FieldName, fieldNames, invoiceSchema } from './invoice.ts'
import { productIds } from './products.ts'

/** Who read a value. The first five read what the file itself carries, `ocr` its looks; the rest are cloud products. */
export const sources = ['xml', 'ofd', 'pdf-data', 'pdf-text', 'qr', 'ocr', ...productIds] as const
export type Source = (typeof sources)[number]

/** A rectangle on the page as fractions 0–1 of its width and height, so that it survives every resize. */
const boxSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })
export type Box = v.InferOutput<typeof boxSchema>

/**
 * What stands behind one value: confidence 0–1 where the source gives one, place, the text as it was read, and the value
 * it would be with its least sure character read the other way.
 */
export const evidenceSchema = v.object({
  confidence: v.optional(v.number()),
  box: v.optional(boxSchema),
  raw: v.optional(v.string()),
  second: v.optional(v.string()),
  /** Whether its reader looked again, and again, and saw the same. */
  held: v.optional(v.boolean()),
  /** Of a reader that may invent: whether this computer saw the value, too, or one that looks like it. */
  grounding: v.optional(v.picklist(['held', 'alike', 'none'])),
})
export type Evidence = v.InferOutput<typeof evidenceSchema>

const evidenceEntries = Object.fromEntries(fieldNames.map((name) => [name, v.optional(evidenceSchema)])) as Record<
  FieldName,
  v.OptionalSchema<typeof evidenceSchema, undefined>
>

/** What one source read of one invoice: the values, and beside them what each rests on. */
export const recognitionSchema = v.object({
  source: v.picklist(sources),
  /** Page the invoice stands on, counted from 1. */
  page: v.optional(v.number()),
  invoice: invoiceSchema,
  evidence: v.object(evidenceEntries),
})
export type Recognition = v.InferOutput<typeof recognitionSchema>
