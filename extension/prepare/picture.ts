import type { InvoiceDocument } from '../../shared/document.ts'
import { ProblemError } from '../inbox/problem.ts'
import type { Slice } from './tall-parts.ts'

/** How a picture is to be written. `quality` 0–1 is for JPEG only; `slice` is the part of it to write. */
export interface PictureForm {
  mediaType: 'image/png' | 'image/jpeg'
  width: number
  height: number
  quality?: number
  slice?: Slice
}

/** Decodes a picture upright, as its EXIF orientation says. Throws ProblemError `unreadable`, `no-heic`. */
export async function decodePicture({ bytes, mediaType }: InvoiceDocument): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  } catch (error) {
    const code = mediaType === 'image/heic' ? 'no-heic' : 'unreadable'
    throw new ProblemError({ code, detail: String(error), retryable: false })
  }
}

/** Writes a decoded picture anew; what is transparent becomes white, as paper is. */
export async function encodePicture(bitmap: ImageBitmap, form: PictureForm): Promise<InvoiceDocument> {
  const { mediaType, width, height, quality, slice = { top: 0, height: bitmap.height } } = form
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new ProblemError({ code: 'internal', detail: 'no canvas', retryable: true })
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, slice.top, bitmap.width, slice.height, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: mediaType, ...(quality ? { quality } : {}) })
  return { bytes: new Uint8Array(await blob.arrayBuffer()), mediaType, width, height }
}
