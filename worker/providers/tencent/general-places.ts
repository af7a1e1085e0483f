import * as v from 'valibot'
import type { Box } from '../../../shared/recognition.ts'
import type { DocumentFacts } from '../document-facts.ts'
import { type Corner, cornersBox, type Polygon, polygonOf } from './polygon.ts'

const placeSchema = v.object({ Key: v.string(), Polygon: v.unknown() })

/** Box of a member's value in the picture as sent. */
export type Places = (key: string) => Box | undefined

/**
 * `ItemPolygon` gives places in the picture of the one ticket, cut out and turned upright; the ticket's own `Polygon`
 * says where its corners are in the picture as sent. A place is moved along the ticket's edges.
 */
export function placesOf(ticket: unknown, items: readonly unknown[], document: DocumentFacts): Places {
  const cut = polygonOf(ticket)
  const places = new Map<string, Box>()
  for (const item of items) {
    const place = v.safeParse(placeSchema, item)
    const polygon = place.success ? polygonOf(place.output.Polygon) : undefined
    if (!cut || !place.success || !polygon || places.has(place.output.Key)) continue
    const box = marksAPlace(polygon) ? cornersBox(Object.values(polygon).map(alongEdges(cut)), document) : undefined
    if (box) places.set(place.output.Key, box)
  }
  return (key) => places.get(key)
}

const marksAPlace = ({ LeftTop, RightBottom }: Polygon) => LeftTop.X >= 0 && RightBottom.X > LeftTop.X

function alongEdges({ LeftTop, RightTop, LeftBottom }: Polygon): (corner: Corner) => Corner {
  const across = unit(LeftTop, RightTop)
  const down = unit(LeftTop, LeftBottom)
  return ({ X, Y }) => ({
    X: LeftTop.X + across.X * X + down.X * Y,
    Y: LeftTop.Y + across.Y * X + down.Y * Y,
  })
}

function unit(from: Corner, to: Corner): Corner {
  const length = Math.hypot(to.X - from.X, to.Y - from.Y) || 1
  return { X: (to.X - from.X) / length, Y: (to.Y - from.Y) / length }
}
