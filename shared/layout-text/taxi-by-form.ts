import { type Finding, finding } from './finding.ts'
import type { Span } from './text-item.ts'
import { plateOf } from './values.ts'

/** Form and place speak for a value here, no label. */
const certainty = 0.7

const plate = /^[\u4e00-\u9fff][A-Z][A-Z\d.·-]{4,7}$/
const clock = /^[0-2]?\d[:：][0-5]\d$/
const distance = /^(\d{1,3}(?:\.\d{1,2})?)(?:KM|公里)$/i

const compact = ({ text }: Span) => text.replace(/\s/g, '')

/** The only piece of this form. */
function only(pieces: readonly Span[], form: RegExp): Span | undefined {
  const [found, ...others] = pieces.filter((span) => form.test(compact(span)))
  return others.length === 0 ? found : undefined
}

/** A ride's two moments, one below the other; the meter prints how long it waited with seconds. */
function momentsOf(pieces: readonly Span[]): Finding[] {
  const [on, off, ...others] = pieces.filter((span) => clock.test(compact(span)))
  if (!on || !off || others.length > 0 || off.box.y < on.box.y + on.box.height) return []
  return [
    ...finding('departureTime', compact(on), on, certainty),
    ...finding('arrivalTime', compact(off), off, certainty),
  ]
}

/** What a taxi's meter printed beside labels that were lost: a plate, two moments and a distance, each of a form of its own. */
export function taxiByForm(pieces: readonly Span[]): Finding[] {
  const [car, way] = [only(pieces, plate), only(pieces, distance)]
  return [
    ...finding('plateNumber', car && plateOf(compact(car)), car, certainty),
    ...finding('distance', way && distance.exec(compact(way))?.[1], way, certainty),
    ...momentsOf(pieces),
  ]
}
