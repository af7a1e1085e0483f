import type { InvoiceDocument } from '../../../shared/document.ts'
import type { Pixels } from '../pixels.ts'
import { enlargement } from './enlargement.ts'

/** Decodes a picture as it lies in its file, large enough to work on, with this browser's canvas. */
export async function enlargePicture({ bytes, mediaType }: InvoiceDocument): Promise<Pixels | undefined> {
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType })
  // The code's place is told in the picture as it is stored, whichever way round it is shown.
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'none' })
  const { width, height } = enlargement(bitmap)
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  return context.getImageData(0, 0, width, height)
}
