import { assignParties } from './assign-parties.ts'
import { withCompany } from './company-unlabelled.ts'
import type { Finding } from './finding.ts'
import type { PageParts } from './page-parts.ts'
import { readCues } from './read-cues.ts'
import { taxiCues } from './travel-cues.ts'

const sum = /^(?:总金?额|实收(?:金额)?|合计)/

/** No ride costs as much: the figures of a telephone number stand below the sum. */
const isPossible = ({ field, value }: Finding) => !['totalAmount', 'fare'].includes(field) || Number(value) < 10_000

/** A taxi receipt: what was paid with its surcharges, where it says so; else the most the meter shows. */
export function readTaxi(page: PageParts): Finding[] {
  const found = withCompany(assignParties(readCues(page, taxiCues)), page.rows).filter(isPossible)
  // A sum that the paper has and that was not made out is more than what the meter shows.
  const isSummed = found.some(({ field }) => field === 'totalAmount') || page.rows.some(({ text }) => sum.test(text))
  const fares = isSummed ? [] : found.filter(({ field }) => field === 'fare')
  const most = fares.toSorted((one, other) => Number(other.value) - Number(one.value)).slice(0, 1)
  return [
    ...found.filter(({ field }) => field !== 'fare'),
    ...most.map((one) => ({ ...one, field: 'totalAmount' as const })),
  ]
}
