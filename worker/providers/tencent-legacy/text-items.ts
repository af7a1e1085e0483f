import * as v from 'valibot'
import type { Box } from '../../../shared/recognition.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { boxOf } from '../reading.ts'

const coordinateSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })
const wordSchema = v.object({ confidence: v.nullish(v.number()) })

/** One piece of text: with `item` it has a name, without it only a place. */
const textItemSchema = v.object({
  item: v.nullish(v.string()),
  itemstring: v.nullish(v.string(), ''),
  itemcoord: v.nullish(v.unknown()),
  itemconf: v.nullish(v.number()),
  words: v.nullish(v.array(wordSchema), []),
})
export const textItemsSchema = v.array(textItemSchema)
export type TextItem = v.InferOutput<typeof textItemSchema>

/** In pixels of the picture; undefined where all is zero, which is how the vendor says "nowhere". */
export function pixelBox({ itemcoord }: TextItem): Box | undefined {
  const checked = v.safeParse(coordinateSchema, Array.isArray(itemcoord) ? itemcoord[0] : itemcoord)
  return checked.success && checked.output.width > 0 && checked.output.height > 0 ? checked.output : undefined
}

/** The same as fractions of the picture. */
export function fractionBox(item: TextItem, document: DocumentFacts): Box | undefined {
  const box = pixelBox(item)
  return box && boxOf(box.x, box.y, box.x + box.width, box.y + box.height, document)
}

/**
 * The item's own confidence, else that of its words, as 0–1. The documents declare 0–100 and real replies send 0–1:
 * only the size of the number tells.
 */
export function confidenceOf({ itemconf, words }: TextItem): number | undefined {
  const given = words.flatMap(({ confidence }) => confidence ?? [])
  const confidence =
    itemconf ?? (given.length > 0 ? given.reduce((sum, one) => sum + one, 0) / given.length : undefined)
  return confidence === undefined ? undefined : confidence > 1 ? confidence / 100 : confidence
}
