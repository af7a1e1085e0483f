import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { InvoiceDocument } from '../../../shared/document.ts'
import { openOfdDrawing } from '../../recognize/ofd/drawing/draw-ofd.ts'
import { type Artwork, pageArtwork, pictureArtwork } from './artwork.ts'
import type { ChosenFile } from './choose-carriers.ts'
import { fieldSheet } from './field-sheet.ts'
import { ofdArtwork } from './ofd-artwork.ts'
import { type PageToPrint, pagesToPrint } from './pages-to-print.ts'
import type { Say } from './say.ts'

/** A page as a picture, with its sharpness where its size on paper is known. */
export interface DrawnPage extends InvoiceDocument {
  dotsPerInch?: number
}

/** The looks of a document's pages as PNG or JPEG, where they can be had; throws ProblemError where they cannot. */
export type DrawPages = (document: InvoiceDocument) => AsyncIterable<DrawnPage>

/** One paper to be put on a sheet. */
export interface Paper {
  name: string
  page: PageToPrint
  artwork: Artwork
}

/** What drawing needs beside the file: the document it is drawn into, and the world it runs in. */
export interface Drawing {
  pdf: PDFDocument
  drawPages: DrawPages
  say: Say
}

/** Pages of a PDF; undefined when it cannot be taken apart, or asks for a password. Many issuers lock theirs without one. */
async function openPages(bytes: Uint8Array): Promise<PDFPage[] | undefined> {
  try {
    return (await PDFDocument.load(bytes, { password: '', updateMetadata: false })).getPages()
  } catch {
    return undefined
  }
}

async function fromPages(chosen: ChosenFile, pages: readonly PDFPage[], pdf: PDFDocument): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const wanted of pagesToPrint(chosen, pages.length)) {
    const page = pages[wanted.page - 1]
    // A page without contents is a blank back side.
    if (!page?.node.Contents()) continue
    papers.push({ name: chosen.file.name, page: wanted, artwork: await pageArtwork(pdf, page) })
  }
  return papers
}

/** What a PDF holds as it is. */
const isReady = ({ mediaType }: InvoiceDocument) => mediaType === 'image/png' || mediaType === 'image/jpeg'

async function fromPictures(chosen: ChosenFile, { pdf, drawPages }: Drawing): Promise<Paper[]> {
  const { document, name } = chosen.file
  const pictures = isReady(document) ? [document] : await Array.fromAsync(drawPages(document))
  const papers: Paper[] = []
  for (const page of pagesToPrint(chosen, pictures.length)) {
    const picture = pictures[page.page - 1]
    if (picture) papers.push({ name, page, artwork: await pictureArtwork(pdf, picture) })
  }
  return papers
}

async function fromFields({ file, invoices }: ChosenFile, { pdf, say }: Drawing): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const [index, carried] of invoices.entries()) {
    const [page] = (await fieldSheet(carried.invoice, file.name, say)).getPages()
    const wanted = { page: carried.page ?? index + 1, invoices: [carried], isPaper: false }
    if (page) papers.push({ name: file.name, page: wanted, artwork: await pageArtwork(pdf, page) })
  }
  return papers
}

async function fromDrawing(chosen: ChosenFile, pdf: PDFDocument): Promise<Paper[]> {
  const drawing = openOfdDrawing(chosen.file.document.bytes)
  const papers: Paper[] = []
  for (const page of pagesToPrint(chosen, drawing.count))
    papers.push({ name: chosen.file.name, page, artwork: await ofdArtwork(pdf, drawing, page.page) })
  return papers
}

/**
 * An OFD is drawn as lines and text; one that holds what PDF shows otherwise is drawn as a picture where somebody can, and
 * what was read from it stands in for one that cannot be drawn at all.
 */
async function fromOfd(chosen: ChosenFile, drawing: Drawing): Promise<Paper[]> {
  const drawn = await fromDrawing(chosen, drawing.pdf)
    .catch(() => fromPictures(chosen, drawing))
    .catch(() => [])
  return drawn.length > 0 ? drawn : fromFields(chosen, drawing)
}

/** The papers of a file: its own pages where it has them, pictures of them else. Throws what opening them threw. */
export async function drawFile(chosen: ChosenFile, drawing: Drawing): Promise<Paper[]> {
  const { document } = chosen.file
  if (document.mediaType === 'application/ofd') return fromOfd(chosen, drawing)
  const pages = document.mediaType === 'application/pdf' ? await openPages(document.bytes) : undefined
  return pages ? fromPages(chosen, pages, drawing.pdf) : fromPictures(chosen, drawing)
}
