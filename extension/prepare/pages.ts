import type { InvoiceDocument, MediaType } from '../../shared/document.ts'
import type { PdfOpener } from './open-pdf.ts'
import { decodePicture, encodePicture } from './picture.ts'
import { renderPdf } from './render-pdf.ts'

/** Pictures every reader and every cloud takes as they are. */
const ready: MediaType[] = ['image/png', 'image/jpeg']
const pictures: MediaType[] = [...ready, 'image/webp', 'image/bmp', 'image/gif', 'image/tiff', 'image/heic']

/** The picture as PNG, which loses nothing. */
async function asPng(document: InvoiceDocument): Promise<InvoiceDocument> {
  const bitmap = await decodePicture(document)
  try {
    return await encodePicture(bitmap, { mediaType: 'image/png', width: bitmap.width, height: bitmap.height })
  } finally {
    bitmap.close()
  }
}

/**
 * A document's pages as PNG or JPEG pictures, one after the other so that only one is in memory. A picture is its own
 * page; XML and OFD have none. Throws ProblemError `unreadable` when the bytes cannot be decoded.
 */
export async function* pages(document: InvoiceDocument, pdf: PdfOpener): AsyncGenerator<InvoiceDocument> {
  if (ready.includes(document.mediaType)) yield document
  else if (pictures.includes(document.mediaType)) yield await asPng(document)
  else if (document.mediaType === 'application/pdf') yield* renderPdf(document.bytes, pdf)
}
