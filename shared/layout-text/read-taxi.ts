import { assignParties } from './assign-parties.ts'
import { withCompany } from './company-unlabelled.ts'
import type { Finding } from './finding.ts'
import type { PageParts } from './page-parts.ts'
import { readCues } from './read-cues.ts'
import { taxiCues } from './travel-cues.ts'

/** A taxi receipt: what was paid with its surcharges, where it says so; else the most the meter shows. */
export function readTaxi(page: PageParts): Finding[] {
  const found = withCompany(assignParties(readCues(page, taxiCues)), page.rows)
  const isPaid = found.some(({ field }) => field === 'totalAmount')
  const fares = isPaid ? [] : found.filter(({ field }) => field === 'fare')
  const most = fares.toSorted((one, other) => Number(other.value) - Number(one.value)).slice(0, 1)
  return [
    ...found.filter(({ field }) => field !== 'fare'),
    ...most.map((one) => ({ ...one, field: 'totalAmount' as const })),
  ]
}
