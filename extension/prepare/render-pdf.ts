import type { PDFPageProxy } from 'pdfjs-dist'
import type { InvoiceDocument } from '../../shared/document.ts'
import type { PdfOpener } from './open-pdf.ts'
import { pixelsAdd } from './page-contents.ts'

/** Points per inch of a PDF, and the dots per inch at which small print and QR codes are still read. */
const points = 72
const dots = 220
/** Bounds of a rendered page's longer side: tiny pages are enlarged to be legible, posters stay within memory. */
const shortest = 1600
const longest = 4000

/** How much larger than its own size a page is drawn. In: sides in points. */
export function renderScale(width: number, height: number): number {
  const side = Math.max(width, height)
  return Math.min(Math.max(dots / points, shortest / side), longest / side)
}

const toPng = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('the page has no pixels')))
    canvas.toBlob(done, 'image/png')
  })

async function renderPage(page: PDFPageProxy): Promise<InvoiceDocument> {
  const size = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: renderScale(size.width, size.height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  // `print` draws without waiting for the screen, so a panel in the background goes on.
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise
  const bytes = new Uint8Array(await (await toPng(canvas)).arrayBuffer())
  const { width, height } = canvas
  const adds = await pixelsAdd(page)
  return { bytes, mediaType: 'image/png', page: page.pageNumber, width, height, ...(adds ? { adds } : {}) }
}

/** The pages of a PDF as PNG pictures, numbered from 1, each drawn when it is asked for. */
export async function* renderPdf(bytes: Uint8Array, pdf: PdfOpener): AsyncGenerator<InvoiceDocument> {
  const opened = await pdf.open(bytes)
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number)
    yield await renderPage(page)
    page.cleanup()
  }
}
