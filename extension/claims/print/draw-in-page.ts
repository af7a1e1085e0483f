import type { InvoiceDocument } from '../../../shared/document.ts'
import { products } from '../../../shared/products.ts'
import { commonLimits } from '../../prepare/common-limits.ts'
import { createPdfOpener } from '../../prepare/open-pdf.ts'
import { pages } from '../../prepare/pages.ts'
import { pdfSetup } from '../../prepare/pdf-setup.ts'
import { openOfdDrawing } from '../../recognize/ofd/drawing/draw-ofd.ts'
import type { DrawnPage } from './draw-file.ts'

const limits = commonLimits(Object.values(products))
/** As sharp as office printers are. */
const dotsPerInch = 300
const millimetresPerInch = 25.4

async function drawSvg(svg: string, width: number, height: number): Promise<DrawnPage> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = dotsPerInch / millimetresPerInch
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    return { bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: 'image/png', dotsPerInch }
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function* ofdPages(bytes: Uint8Array): AsyncGenerator<DrawnPage> {
  const drawing = openOfdDrawing(bytes)
  for (let page = 1; page <= drawing.count; page += 1) {
    const { width, height } = drawing.size(page)
    yield await drawSvg(drawing.svg(page), width, height)
  }
}

const pdf = createPdfOpener(pdfSetup)

/** The looks of a document's pages, drawn by the browser. */
export async function* drawInPage(document: InvoiceDocument): AsyncGenerator<DrawnPage> {
  if (document.mediaType === 'application/ofd') yield* ofdPages(document.bytes)
  else yield* pages(document, pdf, limits)
  if (document.mediaType === 'application/pdf') await pdf.close(document.bytes)
}
