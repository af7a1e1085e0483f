import { type Canvas, createCanvas, ImageData, loadImage } from '@napi-rs/canvas'
import utif from 'utif2'
import { ProblemError } from '../extension/inbox/problem.ts'
import { exifOrientation } from '../extension/prepare/exif-orientation.ts'
import type { InvoiceDocument } from '../shared/document.ts'

function* tiffPages(bytes: Uint8Array): Generator<Canvas> {
  const file = new Uint8Array(bytes).buffer
  for (const page of utif.decode(file)) {
    utif.decodeImage(file, page)
    if (!page.width || !page.height) continue
    const canvas = createCanvas(page.width, page.height)
    const pixels = new Uint8ClampedArray(utif.toRGBA8(page))
    canvas.getContext('2d').putImageData(new ImageData(pixels, page.width, page.height), 0, 0)
    yield canvas
  }
}

async function onePage(bytes: Uint8Array): Promise<Canvas> {
  const picture = await loadImage(Buffer.from(bytes))
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, picture.width, picture.height)
  context.drawImage(picture, 0, 0)
  return canvas
}

const isReady = ({ mediaType, bytes }: InvoiceDocument) =>
  mediaType === 'image/png' || (mediaType === 'image/jpeg' && exifOrientation(bytes) === 1)

/** A picture the QR reader does not take (WebP, BMP, GIF, TIFF) as PNG pages; none for one it does. Throws ProblemError. */
export async function* redrawn(document: InvoiceDocument): AsyncGenerator<InvoiceDocument> {
  if (isReady(document)) return
  try {
    const { bytes, mediaType } = document
    for (const canvas of mediaType === 'image/tiff' ? tiffPages(bytes) : [await onePage(bytes)])
      yield { bytes: canvas.toBuffer('image/png'), mediaType: 'image/png', width: canvas.width, height: canvas.height }
  } catch (error) {
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  }
}
