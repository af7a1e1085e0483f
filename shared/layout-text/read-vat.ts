import type { InvoiceItem } from '../invoice.ts'
import { findTables, type Table } from './columns.ts'
import { type Finding, finding } from './finding.ts'
import { readFooter } from './footer.ts'
import { readHeading } from './heading.ts'
import { findLabels } from './labels.ts'
import { readLines, tableTop } from './lines.ts'
import type { PageParts } from './page-parts.ts'
import { readParties } from './parties.ts'
import { createSheet, type Sheet } from './sheet.ts'
import { readTotals } from './totals.ts'
import { type VatLabel, vatLabels } from './vat-labels.ts'

/** A VAT invoice of either generation: head, parties, lines, totals, foot. */
export function readVat({ rows, anchors, size }: PageParts): { findings: Finding[]; lines: InvoiceItem[] } {
  const tables = findTables(rows)
  const headRows = new Set(tables.flatMap((table) => table.headRows))
  const named = findLabels(
    rows.filter((row) => !headRows.has(row)),
    vatLabels,
  )
  const heads = tables.flatMap((table) => table.heads.map((label) => ({ ...label, key: 'head' as const })))
  const labels = [...named, ...heads]
  const sheet = createSheet<VatLabel>({ rows, anchors, labels, size })
  const table = tables[0]
  const lines = table ? readLines(rows, table, floorOf(sheet, table)) : []
  const findings = [
    ...readHeading(headOf(sheet, table)),
    ...readParties(sheet),
    ...readTotals(sheet, table),
    ...readFooter(sheet),
    ...readCommonRate(lines, sheet),
    ...readPassage(lines, sheet),
  ]
  return { findings, lines }
}

/** Labels above the lines: a remark may quote the code and number of another invoice. */
function headOf(sheet: Sheet<VatLabel>, table: Table | undefined): Sheet<VatLabel> {
  const floor = table ? tableTop(table) : Number.POSITIVE_INFINITY
  return { ...sheet, labels: sheet.labels.filter(({ box }) => box.y < floor) }
}

const closing = new Set<VatLabel>(['total', 'subtotal', 'gross', 'figures'])

/** Top of the first line that closes the table. */
function floorOf(sheet: Sheet<VatLabel>, table: Table): number {
  const top = tableTop(table)
  const tops = sheet.labels.filter(({ key, box }) => closing.has(key) && box.y > top).map(({ box }) => box.y)
  return Math.min(...tops, sheet.size.height * 2)
}

/** The rate of the document is that of its lines, when they agree. */
function readCommonRate(lines: readonly InvoiceItem[], sheet: Sheet): Finding[] {
  const rates = new Set(lines.map((line) => line.taxRate))
  const [rate] = rates
  return rates.size === 1 && rate
    ? finding('taxRate', rate, {
        text: rate,
        printed: rate,
        box: sheet.rows[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 },
      })
    : []
}

/** A toll invoice says plate and days in its line; with one line they are the document's. */
function readPassage(lines: readonly InvoiceItem[], sheet: Sheet): Finding[] {
  const tolls = lines.filter((line) => line.passageStart ?? line.plateNumber)
  const [toll] = tolls
  if (!toll) return []
  const span = { text: '', printed: toll.name ?? '', box: sheet.rows[0]?.box ?? nowhere }
  const own = tolls.length === 1 ? toll : {}
  return [
    ...finding('tollMark', toll.passageStart ? 'yes' : undefined, span),
    ...finding('plateNumber', own.plateNumber, span),
    ...finding('passageVehicleKind', own.vehicleKind, span),
    ...finding('passageStart', own.passageStart, span),
    ...finding('passageEnd', own.passageEnd, span),
  ]
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }
