import { type Finding, finding } from './finding.ts'
import { isOnLine, type Span } from './text-item.ts'

/** Readers lose some of the stars and figures of a masked id; the name behind it is no less a name. */
const masked = /\d{6,11}\*{1,8}[\dX]{2,4}([\u4e00-\u9fff·]{2,})?/
const whole = /(?<!\d)(?:\d{10}\*{4}[\dX]{4}|\d{12}\*{4}\d[\dX]|\d{6,10}\*{4,8}[\dX]{3,4})(?!\d)/

/** The masked id of the passenger and the name beside it. */
export function readPassenger(pieces: readonly Span[]): Finding[] {
  for (const [index, span] of pieces.entries()) {
    const compact = span.text.replace(/\s/g, '')
    const match = masked.exec(compact)
    if (!match) continue
    const beside = match[1] ? span : besideOf(span, pieces[index + 1])
    const name = match[1] ?? /^[\u4e00-\u9fff·]{2,12}$/.exec(beside?.text.replace(/\s/g, '') ?? '')?.[0]
    return [...finding('passengerIdNumber', whole.exec(compact)?.[0], span), ...finding('passengerName', name, beside)]
  }
  return []
}

/** The next piece where it stands on the id's line. */
const besideOf = ({ box }: Span, next: Span | undefined) =>
  next && next.box.x > box.x && isOnLine(box, next.box) ? next : undefined
