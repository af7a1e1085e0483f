import * as v from 'valibot'

const itemSchema = v.looseObject({
  itemstring: v.string(),
  itemcoord: v.unknown(),
  itemconf: v.optional(v.number()),
  words: v.optional(v.array(v.unknown())),
})
const replySchema = v.object({ data: v.looseObject({ items: v.array(itemSchema) }) })
type Item = v.InferOutput<typeof itemSchema>

export type SuccessShape = 'fields' | 'words' | 'words-at-root'

/** A recorded reply in one of the shapes the vendor's pages give for it. */
export function inShape(reply: unknown, shape: SuccessShape): object {
  const { data } = v.parse(replySchema, reply)
  const success = { code: 0, message: 'OK' }
  if (shape === 'fields') return { ...success, data }
  const session_id = data.session_id ?? ''
  const items = data.items.map(wordsOnly)
  return shape === 'words' ? { ...success, data: { session_id, items } } : { ...success, items, session_id }
}

/** The first page knew no field names: text, place, and each character with a confidence of 0–100. */
function wordsOnly({ itemstring, itemcoord, itemconf = 0.99, words }: Item): object {
  const confidence = Math.round(itemconf * 10_000) / 100
  return { itemstring, itemcoord, words: words ?? [...itemstring].map((character) => ({ character, confidence })) }
}
