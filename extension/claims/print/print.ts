import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Invoice } from '../../../shared/invoice.ts'
import { CodedError } from '../../shell/coded-error.ts'
import { chooseCarriers } from './choose-carriers.ts'
import { coverRows, drawCover } from './cover.ts'
import type { CoverFacts } from './cover-facts.ts'
import { type DrawPages, drawFile, type Paper } from './draw-file.ts'
import { addFonts } from './fonts.ts'
import { type Layout, perSheetOf } from './pages-to-print.ts'
import { Pen } from './pen.ts'
import type { NotPrinted, PrintFile } from './print-file.ts'
import type { Say } from './say.ts'
import { drawFrame, pageNumber } from './sheet-frame.ts'
import { a4, layOut, pointsPerMillimetre, type Sheet, usualBinding } from './sheet-layout.ts'

export interface PrintOptions {
  layout?: Layout
  /** Width of the left margin in millimetres. */
  binding?: number
  cover?: boolean
  /** Name of the claim, on its cover. */
  name?: string | undefined
  /** Day of printing, ISO. */
  day: string
  /** Has the viewer ask for a printer as soon as it shows the file. */
  asksForPrinter?: boolean
  say: Say
  drawPages: DrawPages
}

/** A paper where it was put: millimetres from the upper left corner of its page, counted from 1. */
interface PrintedPaper {
  file: string
  filePage: number
  page: number
  x: number
  y: number
  width: number
  height: number
  turned: boolean
}

export interface Printed {
  pdf: Uint8Array<ArrayBuffer>
  pages: number
  covers: number
  papers: PrintedPaper[]
  /** Files that are not on paper, and why. */
  left: { file: string; reason: NotPrinted }[]
}

function reasonOf(error: unknown): NotPrinted {
  return error instanceof CodedError && error.code === 'locked' ? 'locked' : 'unreadable'
}

interface Drawn {
  papers: Paper[]
  left: Printed['left']
}

async function drawAll(pdf: PDFDocument, files: readonly PrintFile[], options: PrintOptions): Promise<Drawn> {
  const { chosen, repeated } = chooseCarriers(files)
  const left: Printed['left'] = repeated.map(({ name }) => ({ file: name, reason: 'same-invoice' }))
  const papers: Paper[] = []
  for (const file of chosen) {
    const { name, document } = file.file
    try {
      if (document.mediaType === 'application/xml') left.push({ file: name, reason: 'data-only' })
      else papers.push(...(await drawFile(file, { pdf, ...options })))
    } catch (error) {
      left.push({ file: name, reason: reasonOf(error) })
    }
  }
  return { papers, left }
}

/** Every invoice with the sheet it begins on, in the order of the sheets. */
function coverFacts(papers: readonly Paper[], sheets: readonly Sheet[], { name, day }: PrintOptions): CoverFacts {
  const rows = new Map<Invoice, number>()
  for (const [index, { slots }] of sheets.entries()) {
    const invoices = slots.flatMap(({ piece }) => papers[piece]?.page.invoices ?? [])
    for (const { invoice } of invoices) if (!rows.has(invoice)) rows.set(invoice, index + 1)
  }
  return { name, day, sheets: sheets.length, rows: [...rows].map(([invoice, sheet]) => ({ invoice, sheet })) }
}

/**
 * Lays invoices and what goes with them out on A4 sheets as one PDF: pages of PDFs as they are, pictures as pictures, each
 * invoice once however many files carry it. A file that cannot be printed is left out and told of.
 */
export async function print(files: readonly PrintFile[], options: PrintOptions): Promise<Printed> {
  const { say, binding = usualBinding, layout = 'auto' } = options
  const pdf = await PDFDocument.create()
  const { papers, left } = await drawAll(pdf, files, options)
  const pieces = papers.map(({ page, artwork }) => ({ ...artwork, perSheet: perSheetOf(layout, page, artwork) }))
  const sheets = layOut(pieces, binding)
  const facts = coverFacts(papers, sheets, options)
  const covers = options.cover === false || facts.rows.length === 0 ? 0 : coverRows(facts).length
  const pages = covers + sheets.length
  const fonts = await addFonts(pdf)
  const newPen = () => new Pen(pdf.addPage([a4.width * pointsPerMillimetre, a4.height * pointsPerMillimetre]), fonts)
  for (let page = 0; page < covers; page += 1) {
    const pen = newPen()
    drawCover(pen, facts, page, say)
    pageNumber(pen, { page: page + 1, pages }, say)
  }
  const printed = sheets.flatMap((sheet, index) => {
    const page = covers + index + 1
    const pen = newPen()
    drawFrame(pen, sheet, { binding, page, pages }, say)
    return drawSheet(pen, sheet, papers, page)
  })
  finish(pdf, options)
  return { pdf: new Uint8Array(await pdf.save()), pages, covers, papers: printed, left }
}

function drawSheet(pen: Pen, sheet: Sheet, papers: readonly Paper[], page: number): PrintedPaper[] {
  return sheet.slots.flatMap((slot) => {
    const paper = papers[slot.piece]
    if (!paper) return []
    pen.place(paper.artwork, slot)
    const { piece, ...place } = slot
    return [{ file: paper.name, filePage: paper.page.page, page, ...place }]
  })
}

function finish(pdf: PDFDocument, { name, say, asksForPrinter }: PrintOptions): void {
  pdf.setTitle(name || say('print_cover_title'), { showInWindowTitleBar: true })
  if (asksForPrinter) pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Named', N: 'Print' }))
}
