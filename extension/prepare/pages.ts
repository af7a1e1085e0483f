import type { InvoiceDocument } from '../../shared/document.ts'
import type { PictureLimits } from './common-limits.ts'
import { decodeTiff } from './decode-tiff.ts'
import { exifOrientation } from './exif-orientation.ts'
import { ofdPictures } from './ofd-pictures.ts'
import type { PdfOpener } from './open-pdf.ts'
import { decodePicture, encodePicture, type PictureForm } from './picture.ts'
import { renderPdf } from './render-pdf.ts'
import { tallParts } from './tall-parts.ts'

/** What a picture becomes when it must be written anew: lossless stays lossless, a photo stays a photo. */
const asPng = { mediaType: 'image/png' } as const
const asPhoto = { mediaType: 'image/jpeg', quality: 0.92 } as const
type Written = Pick<PictureForm, 'mediaType' | 'quality'>

/** A lossless WebP says so in its first chunk. */
const isLosslessWebp = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(12, 16)) === 'VP8L'

const formOf = ({ mediaType, bytes }: InvoiceDocument): Written =>
  mediaType === 'image/jpeg' || mediaType === 'image/heic' || (mediaType === 'image/webp' && !isLosslessWebp(bytes))
    ? asPhoto
    : asPng

/** A decoded picture as one page, or as several when it is a tall screenshot. Frees the picture. */
async function* slices(bitmap: ImageBitmap, written: Written, maximumSide: number): AsyncGenerator<InvoiceDocument> {
  try {
    for (const slice of tallParts(bitmap.width, bitmap.height, maximumSide)) {
      yield await encodePicture(bitmap, { ...written, width: bitmap.width, height: slice.height, slice })
    }
  } finally {
    bitmap.close()
  }
}

/** Whether readers and clouds take the picture's own bytes as they are. */
function isReady({ mediaType, bytes, width = 0, height = 0 }: InvoiceDocument, maximumSide: number): boolean {
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return false
  if (mediaType === 'image/jpeg' && exifOrientation(bytes) !== 1) return false
  return tallParts(width, height, maximumSide).length === 1
}

/** Every page of a document that holds pictures; unnumbered when it is the only one. */
async function* pictures(document: InvoiceDocument, maximumSide: number): AsyncGenerator<InvoiceDocument> {
  if (document.mediaType === 'image/tiff') {
    for await (const bitmap of decodeTiff(document.bytes)) yield* slices(bitmap, asPng, maximumSide)
  } else if (isReady(document, maximumSide)) yield document
  else yield* slices(await decodePicture(document), formOf(document), maximumSide)
}

/** Scans inside an OFD, each prepared as a picture of its own would be. */
async function* scans({ bytes }: InvoiceDocument, maximumSide: number): AsyncGenerator<InvoiceDocument> {
  for await (const scan of ofdPictures(bytes)) yield* pictures(scan, maximumSide)
}

async function* numbered(found: AsyncIterable<InvoiceDocument>): AsyncGenerator<InvoiceDocument> {
  let page = 0
  for await (const picture of found) {
    page += 1
    yield { ...picture, page }
  }
}

/**
 * A document's pages as upright PNG or JPEG pictures, numbered from 1, one after the other so that only one is in
 * memory. A picture is its own page and keeps its bytes wherever they need no change; XML has no pages, and
 * an OFD only when it is nothing but scans. Throws ProblemError `unreadable` when the bytes cannot be decoded.
 */
export async function* pages(
  document: InvoiceDocument,
  pdf: PdfOpener,
  { maximumSide }: Pick<PictureLimits, 'maximumSide'>,
): AsyncGenerator<InvoiceDocument> {
  if (document.mediaType === 'application/pdf') yield* renderPdf(document.bytes, pdf)
  else if (document.mediaType === 'application/ofd') yield* numbered(scans(document, maximumSide))
  else if (document.mediaType.startsWith('image/')) yield* numbered(pictures(document, maximumSide))
}
