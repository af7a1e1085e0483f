import { assignParties } from './assign-parties.ts'
import { withCompany } from './company-unlabelled.ts'
import type { Finding } from './finding.ts'
import type { PageParts } from './page-parts.ts'
import { readCues } from './read-cues.ts'
import type { Row } from './rows.ts'
import { bottom } from './text-item.ts'
import { taxiCues } from './travel-cues.ts'

const sum = /^(?:总金?额|实收(?:金额)?|合计)/

const isPrice = ({ field }: Finding) => field === 'totalAmount' || field === 'fare'

/** No ride costs as much: a telephone number stands below the sum, or its point was lost (58.00 as 5800). */
const isPossible = (one: Finding) =>
  !isPrice(one) || Number(one.value) < (/\d[.,。]\d/.test(one.span.text) ? 10_000 : 1000)

/** A sum far below everything else is that of the sheet the receipt is pasted on. */
const isOfSheet = ({ text, box }: Row, index: number, rows: readonly Row[]) => {
  const above = rows[index - 1]
  return above !== undefined && sum.test(text) && /\d/.test(text) && box.y - bottom(above.box) > box.height * 5
}

/** A taxi receipt: what was paid with its surcharges, where it says so; else the most the meter shows. */
export function readTaxi(sheet: PageParts): Finding[] {
  const page = { ...sheet, rows: sheet.rows.filter((...row) => !isOfSheet(...row)) }
  const labelled = withCompany(assignParties(readCues(page, taxiCues)), page.rows)
  const read = labelled.filter(isPossible)
  const meter = Math.max(0, ...read.filter(({ field }) => field === 'fare').map(({ value }) => Number(value)))
  const [paid] = labelled.filter(({ field }) => field === 'totalAmount')
  // Nobody pays less than the meter shows: a seal lies over the first figures of such a sum.
  const isPaid = paid && isPossible(paid) && Number(paid.value) >= meter
  const found = [...read.filter(({ field }) => field !== 'totalAmount'), ...(isPaid ? [paid] : [])]
  // A sum that the paper has and that was not made out is more than what the meter shows.
  const isSummed = found.some(({ field }) => field === 'totalAmount') || page.rows.some(({ text }) => sum.test(text))
  const fares = isSummed ? [] : found.filter(({ field }) => field === 'fare')
  const most = fares.toSorted((one, other) => Number(other.value) - Number(one.value)).slice(0, 1)
  return [
    ...found.filter(({ field }) => field !== 'fare'),
    ...most.map((one) => ({ ...one, field: 'totalAmount' as const })),
  ]
}
