import type { DrawPages } from '../../extension/claims/print/draw-file.ts'
import { ofdPictures } from '../../extension/prepare/ofd-pictures.ts'
import type { PdfOpener } from '../../extension/prepare/open-pdf.ts'
import { drawPages } from '../draw-pages.ts'
import { redrawn } from '../redraw-picture.ts'

/** The looks of a document's pages without a browser. */
export const drawnBy = (pdf: PdfOpener): DrawPages =>
  async function* drawn(document) {
    const { mediaType, bytes } = document
    if (mediaType === 'application/pdf') yield* drawPages(bytes, pdf, { all: true })
    else if (mediaType === 'application/ofd') yield* ofdPictures(bytes)
    else yield* redrawn(document)
  }
