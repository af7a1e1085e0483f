import type { InvoiceItem } from '../invoice.ts'
import type { Table } from './find-tables.ts'
import type { Finding } from './finding.ts'
import { readFooter, remarkRegion } from './footer.ts'
import { readHeading } from './heading.ts'
import { findJourneys } from './journey.ts'
import { findLabels, isWholeWord, type Label } from './labels.ts'
import { readLines, tableTop } from './lines.ts'
import { withLoneQuantity } from './lone-quantity.ts'
import { readMarks } from './marks.ts'
import type { PageParts } from './page-parts.ts'
import { readParties } from './parties.ts'
import { turnedForPurchase } from './purchase.ts'
import { readAlone, readCommon } from './read-common.ts'
import { readPassenger, withCargo } from './read-journey.ts'
import { isPhotographed, readPhotographed } from './read-photographed.ts'
import { readUnlabelled } from './read-unlabelled.ts'
import { withSpokenTotal } from './settle-amounts.ts'
import { createSheet, isInside, type Sheet } from './sheet.ts'
import { middleY } from './text-item.ts'
import { readTotals } from './totals.ts'
import { type VatLabel, vatLabels } from './vat-labels.ts'
import { withoutSums } from './without-sums.ts'

/** A VAT invoice of either generation: head, parties, lines, totals, foot. */
export function readVat(page: PageParts): { findings: Finding[]; lines: InvoiceItem[] } {
  const { rows, tables } = page
  const [table] = tables
  const sheet = createSheet<VatLabel>({ ...page, labels: labelsOf(page) })
  const { lines, journey } = table ? readTable(sheet, table) : { lines: [], journey: [] }
  const isSeen = isPhotographed(rows)
  const own = isSeen ? withoutSums(lines).map(withLoneQuantity) : lines
  const findings = [
    ...readHeading(sheet),
    ...readMarks(rows.filter(({ box }) => box.y < (table ? tableTop(table) : Number.POSITIVE_INFINITY))),
    ...readParties(sheet),
    ...readTotals(sheet, table),
    ...readFooter(sheet),
    ...readCommon(own),
    ...(lines.length === 0 ? readAlone(rows) : []),
    ...journey,
  ]
  const read = [...findings, ...readUnlabelled(page, findings)]
  return {
    findings: isSeen ? turnedForPurchase(readPhotographed(sheet, table, read)) : withSpokenTotal(read, []),
    lines: own,
  }
}

/** Labels and column heads; what looks like a label inside the remark is part of the remark. */
function labelsOf(page: PageParts): Label<VatLabel>[] {
  const { tables } = page
  const headRows = new Set(tables.flatMap((table) => table.headRows))
  const found = findLabels(
    page.rows.filter((row) => !headRows.has(row)),
    vatLabels,
  )
  const remark = remarkRegion({ ...page, labels: found })
  const named = found.filter(({ box }) => !remark || !isInside(remark, box))
  return [...named, ...tables.flatMap((table) => table.heads.map((label) => ({ ...label, key: 'head' as const })))]
}

/** What stands between the heads and the sums: the lines, and on some invoices a small table of journeys below them. */
function readTable(sheet: Sheet<VatLabel>, table: Table): { lines: InvoiceItem[]; journey: Finding[] } {
  const floor = floorOf(sheet, table)
  const between = (top: number, end: number) => sheet.rows.filter(({ box }) => box.y > top && middleY(box) < end)
  // Some issuers set it below the sums of the lines.
  const journeys = findJourneys(between(tableTop(table), floor)) ?? findJourneys(between(floor, grossOf(sheet, floor)))
  const lines = readLines(sheet.rows, table, Math.min(floor, journeys?.row.box.y ?? floor))
  return journeys ? { lines: withCargo(lines, journeys), journey: readPassenger(journeys) } : { lines, journey: [] }
}

/** Top of the line that says the whole sum, below the sums of the lines. */
const grossOf = ({ labels }: Sheet<VatLabel>, floor: number) =>
  Math.min(...labels.filter(({ key, box }) => key === 'gross' && box.y > floor).map(({ box }) => box.y))

const closing = new Set<VatLabel>(['total', 'subtotal', 'gross', 'figures'])

/** Top of the first line that closes the table. */
function floorOf(sheet: Sheet<VatLabel>, table: Table): number {
  const top = tableTop(table)
  const tops = sheet.labels
    .filter((label) => closing.has(label.key) && label.box.y > top && isWholeWord(label))
    .map(({ box }) => box.y)
  return Math.min(...tops, sheet.size.height * 2)
}
