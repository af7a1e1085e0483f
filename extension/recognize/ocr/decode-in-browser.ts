import type { InvoiceDocument } from '../../../shared/document.ts'
import { ProblemError } from '../../inbox/problem.ts'
import type { Pixels } from '../pixels.ts'
import { workableSize } from './workable-size.ts'

/** A picture's pixels by this browser's canvas, as it lies in its file. Throws ProblemError `unreadable`. */
export async function decodeInBrowser({ bytes, mediaType }: InvoiceDocument): Promise<Pixels> {
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType })
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'none' }).catch((error: unknown) => {
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  })
  const { width, height } = workableSize(bitmap)
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new ProblemError({ code: 'internal', detail: 'no canvas', retryable: true })
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  const pixels = context.getImageData(0, 0, width, height)
  // Given back at once: a phone's photograph takes 50 MB, and the garbage collector does not see them.
  context.canvas.width = 0
  return pixels
}
