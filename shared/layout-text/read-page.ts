import type { InvoiceItem, Leg } from '../invoice.ts'
import type { SupportingPaper } from '../supporting-paper.ts'
import { assignParties } from './assign-parties.ts'
import { withCompany } from './company-unlabelled.ts'
import { type Family, familyOf, isAirForm } from './family.ts'
import type { Finding } from './finding.ts'
import { foreignTitle } from './foreign-title.ts'
import { isInvoice } from './is-invoice.ts'
import { codedHeads } from './numbered-heads.ts'
import { type PageParts, pageParts } from './page-parts.ts'
import type { PaperTitle } from './paper-titles.ts'
import { printShifts, withPrintMoved } from './print-shift.ts'
import { readAir } from './read-air.ts'
import { type CueTable, readCues } from './read-cues.ts'
import { readFiscal } from './read-fiscal.ts'
import { readPassage } from './read-passage.ts'
import { isPhotographed, readPhotographedForm } from './read-photographed.ts'
import { readQuota } from './read-quota.ts'
import { readRail } from './read-rail.ts'
import { readTaxi } from './read-taxi.ts'
import { readType } from './read-type.ts'
import { readVat } from './read-vat.ts'
import { readVehicle } from './read-vehicle.ts'
import { soundness } from './soundness.ts'
import { bottom, middleY } from './text-item.ts'
import { parkingCues, tollCues } from './travel-cues.ts'
import { usedCarCues } from './vehicle-cues.ts'

export interface SheetReading {
  findings: Finding[]
  lines: InvoiceItem[]
  /** Flights of a journey of several. */
  legs?: Leg[]
  /** What the page is where it is no invoice. A list of goods is read all the same: it may be part of one. */
  paper?: SupportingPaper
}

/** What a page that is no invoice says of itself, by its title. */
export type ReadPaper = (page: PageParts, title: PaperTitle) => SupportingPaper

type Reader = (page: PageParts) => SheetReading

const byCues =
  (table: CueTable): Reader =>
  (page) => ({ findings: assignParties(readCues(page, table)), lines: [] })

const readers: Record<Family, Reader> = {
  vat: readVat,
  vehicle: (page) => ({ findings: readVehicle(page), lines: [] }),
  'used-car': byCues(usedCarCues),
  quota: (page) => ({ findings: readQuota(page), lines: [] }),
  taxi: (page) => ({ findings: readTaxi(page), lines: [] }),
  toll: (page) => ({ findings: withCompany(byCues(tollCues)(page).findings, page.rows), lines: [] }),
  rail: (page) => ({ findings: readRail(page), lines: [] }),
  air: (page) => ({ lines: [], ...readAir(page) }),
  fiscal: readFiscal,
  passage: (page) => ({ findings: readPassage(page), lines: [] }),
  parking: (page) => ({ findings: withCompany(byCues(parkingCues)(page).findings, page.rows), lines: [] }),
}

/** A photograph of a form says more than its labels do; VAT invoices see to that themselves. */
const withLost = (family: Family, { rows }: PageParts, reading: SheetReading): SheetReading =>
  family === 'vat' || !isPhotographed(rows)
    ? reading
    : { ...reading, findings: readPhotographedForm(rows, family, reading.findings) }

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
  passage: 'other',
  parking: undefined,
} as const

/** A ticket for a coach or a ship is printed on a form of its own, or on the one for all trades. */
const typeOf = (family: Family, { titles: [title] }: PageParts) =>
  family === 'passage' && /通用机打/.test(title?.text ?? '') ? 'machine_printed' : typeOfFamily[family]

const nothing: SheetReading = { findings: [], lines: [] }

/** How far, in heights of its code, a slip reaches above that at most. */
const slipAbove = 8

/**
 * An invoice on a form, or on a sheet that is for nothing else, without what stands there above it; a form alone may
 * name one that is elsewhere.
 */
function withoutSheet(page: PageParts): PageParts {
  const [paper] = page.papers
  const [slip] = codedHeads(page.rows)
  const isPasted = page.titles.length > 0 || /粘贴/.test(paper?.span.text ?? '')
  if (paper?.kind !== 'claim-form' || !slip || !isPasted) return page
  const floor = Math.max(bottom(paper.span.box), slip.box.y - slip.box.height * slipAbove)
  return pageParts(
    page.items.filter(({ box }) => middleY(box) > floor),
    page.size,
  )
}

/** What a page calls itself, when that is no invoice; of two titles the larger one is the page's. */
function paperTitleOf(page: PageParts): PaperTitle | undefined {
  const { papers, titles, rows } = page
  // The title of the airlines' form ends like that of a trip sheet where a seal lies on its beginning.
  const [paper] = papers.filter(({ kind }) => kind !== 'trip-sheet' || !isAirForm(rows))
  const [title] = titles
  if (paper && (!title || paper.span.box.height > title.box.height * 1.15)) return paper
  const span = title ? undefined : foreignTitle(page)
  return span && { kind: 'foreign-invoice', span }
}

/**
 * Reads one upright page (or part of one) with one invoice or one other paper on it; on a photograph, with its print
 * laid back on its form where it stands off it.
 */
export function readPage(sheet: PageParts, readPaper: ReadPaper): SheetReading {
  const page = withoutSheet(sheet)
  const level = readLevel(page, readPaper)
  const shifts = isPhotographed(page.rows) && !level.paper ? printShifts(page.items) : []
  const moved = shifts.map((up) => {
    const reading = readLevel(pageParts(withPrintMoved(page.items, up), page.size), readPaper)
    return { ...reading, findings: reading.findings.map((one) => movedBack(one, up)) }
  })
  return moved.reduce((best, other) => (soundness(other) > soundness(best) ? withPressed(other, level) : best), level)
}

const movedBack = (one: Finding, up: number): Finding => {
  const { box } = one.span
  return { ...one, span: { ...one.span, box: { ...box, y: box.y + up } } }
}

/** What came from the press with the form stands where it should, however the print does. */
function withPressed(moved: SheetReading, level: SheetReading): SheetReading {
  const pressed = level.findings.filter(({ field }) => field === 'invoiceCode' || field === 'invoiceNumber')
  const fields = new Set(pressed.map(({ field }) => field))
  return { ...moved, findings: [...pressed, ...moved.findings.filter(({ field }) => !fields.has(field))] }
}

function readLevel(page: PageParts, readPaper: ReadPaper): SheetReading {
  const title = paperTitleOf(page)
  const paper = title && readPaper(page, title)
  if (paper && paper.kind !== 'list') return { ...nothing, paper }
  const family = familyOf(page)
  const read = withLost(family, page, readers[family](page))
  const { findings, lines } = read
  if (paper) return { findings, lines, paper }
  if (!isInvoice(family, page, findings)) return nothing
  return { ...read, findings: [...readType(page.titles, findings, typeOf(family, page)), ...findings] }
}
