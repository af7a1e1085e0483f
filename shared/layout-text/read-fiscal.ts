import type { InvoiceItem } from '../invoice.ts'
import { sumOfFen, toFen } from '../money.ts'
import { assignParties } from './assign-parties.ts'
import { withDay } from './day-unlabelled.ts'
import type { Finding } from './finding.ts'
import { fiscalCues } from './fiscal-cues.ts'
import { gaps } from './gaps.ts'
import { readLines, tableTop } from './lines.ts'
import type { PageParts } from './page-parts.ts'
import { readCues } from './read-cues.ts'
import { withSpokenTotal } from './settle-amounts.ts'
import { piecesOf } from './span-of.ts'

/** What was charged, line by line, where the lines come to the sum; on some bills they stand in two columns. */
function linesOf({ rows, tables: [table] }: PageParts, found: readonly Finding[]): InvoiceItem[] {
  if (!table) return []
  const top = tableTop(table)
  const sums = rows.filter(({ box, text }) => box.y > top && /^(?:金额)?合计/.test(text))
  const lines = readLines(rows, table, Math.min(...sums.map(({ box }) => box.y)))
  const total = toFen(found.find(({ field }) => field === 'totalAmount')?.value ?? '')
  const charged = sumOfFen(lines.map(({ amount }) => toFen(amount ?? '')))
  return total !== undefined && charged === BigInt(total) ? lines : []
}

/** A bill of a public body. */
export function readFiscal(page: PageParts): { findings: Finding[]; lines: InvoiceItem[] } {
  const labelled = withDay(assignParties(readCues(page, fiscalCues)), page.rows)
  const findings = withSpokenTotal(labelled, piecesOf(page.rows, gaps.values))
  return { findings, lines: linesOf(page, findings) }
}
