import type { InvoiceItem } from '../invoice.ts'
import { assignParties } from './assign-parties.ts'
import { airCues, fiscalCues, taxiCues, tollCues, usedCarCues, vehicleCues } from './cues-of-documents.ts'
import { type Family, familyOf } from './family.ts'
import type { Finding } from './finding.ts'
import type { PageParts } from './page-parts.ts'
import { type CueTable, readCues } from './read-cues.ts'
import { readQuota } from './read-quota.ts'
import { readRail } from './read-rail.ts'
import { readType } from './read-type.ts'
import { readVat } from './read-vat.ts'

export interface PageReading {
  findings: Finding[]
  lines: InvoiceItem[]
}

type Reader = (page: PageParts) => PageReading

const byCues =
  (table: CueTable): Reader =>
  (page) => ({ findings: assignParties(readCues(page, table)), lines: [] })

const readers: Record<Family, Reader> = {
  vat: readVat,
  vehicle: byCues(vehicleCues),
  'used-car': byCues(usedCarCues),
  quota: (page) => ({ findings: readQuota(page), lines: [] }),
  taxi: byCues(taxiCues),
  toll: byCues(tollCues),
  rail: (page) => ({ findings: readRail(page), lines: [] }),
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
export function readPage(page: PageParts): PageReading {
  const family = familyOf(page)
  const { findings, lines } = readers[family](page)
  if (findings.length === 0) return { findings, lines }
  return { findings: [...readType(page.titles, findings, typeOfFamily[family]), ...findings], lines }
}
