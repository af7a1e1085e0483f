import type { Leg } from '../invoice.ts'
import { airCues } from './air-cues.ts'
import { rowsWithoutEnglish } from './air-english.ts'
import { columns, legsOf } from './air-legs.ts'
import { airport, stopsOf } from './air-stops.ts'
import { readPrices } from './air-sum.ts'
import { assignParties } from './assign-parties.ts'
import { type Finding, finding } from './finding.ts'
import type { PageParts } from './page-parts.ts'
import { readCues } from './read-cues.ts'

/** Prices whose sum is printed beside them are what they are, whatever was read of their heads. */
const withPrices = (found: readonly Finding[], prices: readonly Finding[]): Finding[] => [
  ...found.filter((one) => !prices.some(({ field, value }) => field === one.field && value !== one.value)),
  ...prices.filter(({ field, value }) => !found.some((one) => one.field === field && one.value === value)),
]

const withoutAirport = (one: Finding): Finding =>
  one.field === 'departure' || one.field === 'destination' ? { ...one, value: one.value.replace(airport, '') } : one

/**
 * 航空运输电子客票行程单: heads with their values below, and the table of legs. A journey of several flights begins
 * with the first and ends where the last one does; what its legs are stands beside it.
 */
export function readAir(page: PageParts): { findings: Finding[]; legs?: Leg[] } {
  const rows = rowsWithoutEnglish(page.rows)
  const labelled = assignParties(readCues({ ...page, rows }, airCues)).map(withoutAirport)
  const findings = withPrices(labelled, readPrices(rows))
  const stops = stopsOf(rows)
  const legs = legsOf(stops, labelled.find(({ field }) => field === 'issueDate')?.value)
  if (legs.length === 0) return { findings }
  const [first] = stops
  const last = stops[legs.length]?.station
  const ofFirst = columns.flatMap((column) => finding(column, legs[0]?.[column], first?.cells[column] ?? first?.line))
  const ends = [
    ...finding('departure', first?.station?.text, first?.station),
    ...finding('destination', last?.text, last),
  ]
  return { findings: [...ends, ...ofFirst, ...findings], ...(legs.length > 1 ? { legs } : {}) }
}
