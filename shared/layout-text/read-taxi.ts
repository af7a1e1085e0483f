import { assignParties } from './assign-parties.ts'
import type { Finding } from './finding.ts'
import type { PageParts } from './page-parts.ts'
import { readCues } from './read-cues.ts'
import { taxiCues } from './travel-cues.ts'

/** A taxi receipt: what was paid with its surcharges, where it says so; else what the meter shows. */
export function readTaxi(page: PageParts): Finding[] {
  const found = assignParties(readCues(page, taxiCues))
  const isPaid = found.some(({ field }) => field === 'totalAmount')
  return found.flatMap((one) => (one.field === 'fare' ? (isPaid ? [] : [{ ...one, field: 'totalAmount' }]) : [one]))
}
