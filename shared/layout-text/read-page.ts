import type { InvoiceItem } from '../invoice.ts'
import type { Anchor } from './anchors.ts'
import { takeAnchors } from './anchors.ts'
import { assignParties } from './assign-parties.ts'
import { findTables } from './columns.ts'
import { airCues, fiscalCues, taxiCues, tollCues, usedCarCues, vehicleCues } from './cues-of-documents.ts'
import { type Family, familyOf } from './family.ts'
import type { Finding } from './finding.ts'
import { readCues } from './read-cues.ts'
import { readQuota } from './read-quota.ts'
import { readRail } from './read-rail.ts'
import { readType } from './read-type.ts'
import { readVat } from './read-vat.ts'
import { type Row, rowsOf } from './rows.ts'
import type { FoldedItem, PageSize } from './text-item.ts'

export interface PageReading {
  findings: Finding[]
  lines: InvoiceItem[]
}

type Reader = (rows: Row[], anchors: Anchor[], size: PageSize) => PageReading

const byCues =
  (cues: Parameters<typeof readCues>[3]): Reader =>
  (rows, anchors, size) => ({
    findings: assignParties(readCues(rows, anchors, size, cues)),
    lines: [],
  })

const readers: Record<Family, Reader> = {
  vat: (rows, anchors, size) => readVat({ rows, anchors, size, tables: findTables(rows) }),
  vehicle: byCues(vehicleCues),
  'used-car': byCues(usedCarCues),
  quota: (rows, anchors, size) => ({ findings: readQuota(rows, anchors, size), lines: [] }),
  taxi: byCues(taxiCues),
  toll: byCues(tollCues),
  rail: (rows, anchors, size) => ({ findings: readRail(rows, anchors, size), lines: [] }),
  air: byCues(airCues),
  fiscal: byCues(fiscalCues),
}

const typeOfFamily = {
  vat: undefined,
  vehicle: 'vehicle',
  'used-car': 'used_car',
  quota: 'quota',
  taxi: 'taxi',
  toll: 'toll',
  rail: 'rail',
  air: 'air',
  fiscal: 'fiscal',
} as const

/** Reads one upright page (or part of one) with one invoice on it. */
export function readPage(items: readonly FoldedItem[], size: PageSize): PageReading {
  const { anchors, rest } = takeAnchors(items)
  const rows = rowsOf(rest)
  const family = familyOf(rows)
  const { findings, lines } = readers[family](rows, anchors, size)
  if (findings.length === 0) return { findings, lines }
  return { findings: [...readType(rows, findings, typeOfFamily[family]), ...findings], lines }
}
