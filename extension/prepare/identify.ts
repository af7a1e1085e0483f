import type { InvoiceDocument, MediaType } from '../../shared/document.ts'
import { type PixelSize, pixelSize } from '../../shared/pixel-size.ts'
import { ProblemError } from '../inbox/problem.ts'
import { fileType } from './file-type.ts'

/** Where a file was expected, sites give a login or download page; a person must be told which it was. */
function isWebPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /^[^<]{0,100}</.test(head) && /<(!doctype\s+html|html[\s>])/i.test(head)
}

/** Sixteen times a phone's photo. A larger picture fills the memory as soon as it is decoded, whatever its file weighs. */
const mostPixels = 200_000_000

function sizeOf(bytes: Uint8Array, mediaType: MediaType): PixelSize | undefined {
  const size = pixelSize(bytes, mediaType)
  if (!size || size.width * size.height <= mostPixels) return size
  const detail = `${size.width} × ${size.height} pixels`
  throw new ProblemError({ code: 'too-large', detail, retryable: false })
}

/**
 * What captured bytes are, by the bytes themselves; a name or a sender's word for it is not believed. Throws
 * ProblemError `empty-file`, `web-page`, `unsupported-type`, `too-large` for a picture of too many pixels, or `unreadable` for a zip
 * that is cut off.
 */
export async function identify(file: Blob): Promise<InvoiceDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) throw new ProblemError({ code: 'empty-file', retryable: false })
  const mediaType = fileType(bytes)
  const isMarkup = mediaType === undefined || mediaType === 'application/xml'
  if (isMarkup && isWebPage(bytes)) throw new ProblemError({ code: 'web-page', retryable: false })
  if (!mediaType) throw new ProblemError({ code: 'unsupported-type', retryable: false })
  return { bytes, mediaType, ...sizeOf(bytes, mediaType) }
}
