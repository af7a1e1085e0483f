import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { DrawnPage, DrawPages } from '../../extension/claims/print/draw-file.ts'
import type { PdfOpener } from '../../extension/prepare/open-pdf.ts'
import { openOfdDrawing } from '../../extension/recognize/ofd/drawing/draw-ofd.ts'
import { drawPages } from '../draw-pages.ts'
import { redrawn } from '../redraw-picture.ts'

/** As sharp as office printers are. */
const dotsPerInch = 300
const millimetresPerInch = 25.4

async function* ofdPages(bytes: Uint8Array): AsyncGenerator<DrawnPage> {
  const drawing = openOfdDrawing(bytes)
  for (let page = 1; page <= drawing.count; page += 1) {
    const size = drawing.size(page)
    const [width, height] = [size.width, size.height].map((side) =>
      Math.round((side / millimetresPerInch) * dotsPerInch),
    )
    const canvas = createCanvas(width ?? 1, height ?? 1)
    const context = canvas.getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(await loadImage(Buffer.from(drawing.svg(page))), 0, 0, canvas.width, canvas.height)
    yield { bytes: canvas.toBuffer('image/png'), mediaType: 'image/png', dotsPerInch }
  }
}

/** The looks of a document's pages without a browser. */
export const drawnBy = (pdf: PdfOpener): DrawPages =>
  async function* drawn(document) {
    const { mediaType, bytes } = document
    if (mediaType === 'application/pdf') yield* drawPages(bytes, pdf, { all: true })
    else if (mediaType === 'application/ofd') yield* ofdPages(bytes)
    else yield* redrawn(document)
  }
