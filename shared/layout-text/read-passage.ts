import { median } from '../median.ts'
import { assignParties } from './assign-parties.ts'
import { withCompany } from './company-unlabelled.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import type { PageParts } from './page-parts.ts'
import { readPassenger } from './rail-passenger.ts'
import { readCues } from './read-cues.ts'
import type { Row } from './rows.ts'
import { piecesOf, spanOf } from './span-of.ts'
import type { Span } from './text-item.ts'
import { passageCues } from './travel-cues.ts'

/** A ticket for a coach or a ship: labels for most of it, its two places often in large type without one. */
export function readPassage(page: PageParts): Finding[] {
  const { rows } = page
  const labelled = withPrice(withCompany(assignParties(readCues(page, passageCues)), rows))
  const pieces = piecesOf(rows, gaps.words)
  const hasPlaces = labelled.some(({ field }) => field === 'departure')
  const places = arrowBetween([...rows.flatMap((row) => spanOf(row.glyphs) ?? []), ...pieces])
  return [...labelled, ...(hasPlaces ? [] : places.length > 0 ? places : placesByType(rows)), ...readPassenger(pieces)]
}

/** A ticket costs its fare where it prints no sum. */
function withPrice(found: Finding[]): Finding[] {
  const fare = found.find(({ field }) => field === 'fare')
  return fare ? [...found, { ...fare, field: 'totalAmount', certainty: fare.certainty * 0.99 }] : found
}

const [name, way, run] = ['([\\u4e00-\\u9fff()]{2,12})', '[-—─―~]*(?:→|>)', '([A-Z]{0,2}\\d{1,5})次?']
/** With the run over the way: before the arrow, behind it or between two; on a photograph one of them is often lost. */
const ways = [
  new RegExp(`^${name}(?:${way}|[-—─―~]*至(?=[\u4e00-\u9fff]))${name}$`),
  new RegExp(`^${name}(?:${way})${run}(?:${way})?${name}$`),
  new RegExp(`^${name}${run}(?:${way})${name}$`),
]

/** 云岫→澄江, 云岫→K102→澄江: two places and the way between them. */
function arrowBetween(spans: readonly Span[]): Finding[] {
  for (const line of spans) {
    const text = line.text.replace(/\s/g, '')
    const found = ways.map((each) => each.exec(text)).find((match) => match !== null)
    if (!found) continue
    const [from, ...rest] = found.slice(1)
    const certainty = 0.9
    return [
      ...finding('departure', from, line, certainty),
      ...finding('destination', rest.at(-1), line, certainty),
      ...(rest.length > 1 ? finding('vehicleNumber', rest[0], line, certainty) : []),
    ]
  }
  return []
}

const larger = 1.2
const place = /^[\u4e00-\u9fff]{2,8}$/

/** The only line with two names and nothing else, in type larger than the rest. */
function placesByType(rows: readonly Row[]): Finding[] {
  const usual = median(rows.map(({ box }) => box.height))
  const lines = rows
    .filter(({ box }) => box.height > usual * larger)
    .map((row) => piecesOf([row], gaps.words))
    .filter((pieces) => pieces.length === 2 && pieces.every(({ text }) => place.test(text)))
  const [line, ...others] = lines
  if (!line || others.length > 0) return []
  const [from, to] = line
  return [...finding('departure', from?.text, from, 0.7), ...finding('destination', to?.text, to, 0.7)]
}
