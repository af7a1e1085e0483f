import * as v from 'valibot'

const itemsSchema = v.array(v.unknown())
const replySchema = v.looseObject({
  data: v.optional(v.looseObject({ items: itemsSchema, session_id: v.optional(v.string()) })),
  items: v.optional(itemsSchema),
  session_id: v.optional(v.string()),
})

/** The seed documents' two places for the items: under `data` in the tables, at the top in an example. */
export function withItems(reply: unknown, place: 'data' | 'root'): object {
  const { data, items = data?.items, session_id = data?.session_id } = v.parse(replySchema, reply)
  const found = { items: items ?? [], session_id: session_id ?? '' }
  const success = { code: 0, message: 'OK' }
  return place === 'data' ? { ...success, data: found } : { ...success, ...found }
}
