import type { InvoiceDocument } from '../../../shared/document.ts'
import type { PixelSize } from '../../../shared/pixel-size.ts'
import { ProblemError } from '../../inbox/problem.ts'
import type { Pixels } from '../pixels.ts'
import { workableSize } from './workable-size.ts'

/** Rows drawn at once: a canvas of a whole photograph would take as much memory again as its pixels. */
const band = 512

/** A bitmap's pixels at a size, on white. */
function drawn(bitmap: ImageBitmap, { width, height }: PixelSize): Pixels {
  const context = new OffscreenCanvas(width, Math.min(band, height)).getContext('2d', { willReadFrequently: true })
  if (!context) throw new ProblemError({ code: 'internal', detail: 'no canvas', retryable: true })
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  const data = new Uint8ClampedArray(width * height * 4)
  for (let top = 0; top < height; top += band) {
    const rows = Math.min(band, height - top)
    context.fillRect(0, 0, width, rows)
    context.drawImage(bitmap, 0, -top, width, height)
    data.set(context.getImageData(0, 0, width, rows).data, top * width * 4)
  }
  return { data, width, height }
}

/** A picture's pixels by this browser's canvas, as it lies in its file. Throws ProblemError `unreadable`. */
export async function decodeInBrowser({ bytes, mediaType }: InvoiceDocument): Promise<Pixels> {
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType })
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'none' }).catch((error: unknown) => {
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  })
  try {
    return drawn(bitmap, workableSize(bitmap))
  } finally {
    bitmap.close()
  }
}
