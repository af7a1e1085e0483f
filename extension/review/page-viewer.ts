import type { PDFPageProxy } from 'pdfjs-dist'
import type { InvoiceDocument } from '../../shared/document.ts'
import { products } from '../../shared/products.ts'
import { commonLimits } from '../prepare/common-limits.ts'
import { identify } from '../prepare/identify.ts'
import { createPdfOpener, type PdfOpener } from '../prepare/open-pdf.ts'
import { pages } from '../prepare/pages.ts'
import { pdfSetup } from '../prepare/pdf-setup.ts'
import { tallParts } from '../prepare/tall-parts.ts'
import { openOfdDrawing } from '../recognize/ofd/drawing/draw-ofd.ts'

/** The pages of a file as a person sees them, numbered as the readers number them. */
export interface PageViewer {
  count: number
  /** One page as a picture, drawn when it is asked for; counted from 1. */
  picture(page: number): Promise<Blob>
  close(): void
}

/** Types every browser shows by itself, with nothing decoded here. */
const shownDirectly: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/bmp', 'image/gif']
/** Pixels of a drawn page's longer side: sharp in a wide panel, and still at twice its size. */
const drawnSide = 1800

const limits = commonLimits(Object.values(products))

const toBlob = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the page has no pixels'))), 'image/png'),
  )

/** Draws for the eye: in slices between frames, so that the panel goes on answering. */
async function draw(page: PDFPageProxy): Promise<Blob> {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: drawnSide / Math.max(width, height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, background: '#fff' }).promise
  page.cleanup()
  return toBlob(canvas)
}

async function viewPdf({ bytes }: InvoiceDocument, pdf: PdfOpener, password: string | undefined): Promise<PageViewer> {
  const opened = await pdf.open(bytes, password)
  return {
    count: opened.numPages,
    picture: async (page) => draw(await opened.getPage(page)),
    close: () => void pdf.close(bytes),
  }
}

const viewBlobs = (blobs: readonly Blob[]): PageViewer => ({
  count: blobs.length,
  async picture(page) {
    const blob = blobs[page - 1]
    if (!blob) throw new RangeError(`no page ${page} of ${blobs.length}`)
    return blob
  },
  close: () => undefined,
})

/** Drawn as vector, so that it is sharp at any size. */
function viewOfd({ bytes }: InvoiceDocument): PageViewer {
  const drawing = openOfdDrawing(bytes)
  return {
    count: drawing.count,
    picture: async (page) => new Blob([drawing.svg(page)], { type: 'image/svg+xml' }),
    close: () => undefined,
  }
}

const isOnePicture = ({ mediaType, width = 0, height = 0 }: InvoiceDocument) =>
  shownDirectly.includes(mediaType) && tallParts(width, height, limits.maximumSide).length === 1

/** Opens a captured file for looking at; undefined for files that are data without a picture (XML). */
async function viewPages(file: Blob, pdf: PdfOpener, password?: string): Promise<PageViewer | undefined> {
  const document = await identify(file)
  if (document.mediaType === 'application/pdf') return viewPdf(document, pdf, password)
  if (document.mediaType === 'application/ofd') return viewOfd(document)
  if (!document.mediaType.startsWith('image/')) return undefined
  if (isOnePicture(document)) return viewBlobs([new Blob([file], { type: document.mediaType })])
  const blobs: Blob[] = []
  for await (const { bytes, mediaType } of pages(document, pdf, limits)) {
    blobs.push(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  }
  return viewBlobs(blobs)
}

const ownPdf = createPdfOpener(pdfSetup)

/** The same with this page's own pdf.js. */
export const openViewer = (file: Blob, password?: string): Promise<PageViewer | undefined> =>
  viewPages(file, ownPdf, password)
