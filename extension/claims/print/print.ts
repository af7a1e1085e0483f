import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { coverRows, drawCover } from './cover.ts'
import { coverFacts } from './cover-facts.ts'
import { drawAll } from './draw-all.ts'
import type { Paper } from './draw-file.ts'
import { addFonts } from './fonts.ts'
import { perSheetOf } from './pages-to-print.ts'
import { Pen } from './pen.ts'
import type { PrintFile } from './print-file.ts'
import type { Printed, PrintedPaper, PrintOptions } from './print-options.ts'
import { drawFrame, pageNumber } from './sheet-frame.ts'
import { a4, layOut, pointsPerMillimetre, type Sheet, usualBinding } from './sheet-layout.ts'

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
