import { unzipSync } from 'fflate'
import type { InvoiceDocument } from '../../shared/document.ts'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { pixelSize } from '../../shared/pixel-size.ts'
import { ProblemError } from '../problem.ts'

/** Whether a zip is an OFD: the one file every OFD has at its root. Only the list of entries is read. */
function hasOfdRoot(zip: Uint8Array): boolean {
  let found = false
  unzipSync(zip, {
    filter({ name }) {
      found ||= /^\/?OFD\.xml$/i.test(name)
      return false
    },
  })
  return found
}

const unreadable = () => new ProblemError({ code: 'unreadable', retryable: false })

function typeOf(bytes: Uint8Array) {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType !== 'application/zip') return mediaType
  try {
    return hasOfdRoot(bytes) ? 'application/ofd' : mediaType
  } catch {
    throw unreadable()
  }
}

/**
 * What captured bytes are, by the bytes themselves; a name or a sender's word for it is not believed. Throws
 * ProblemError `empty-file`, `unsupported-type`, or `unreadable` for a zip that is cut off.
 */
export async function identify(file: Blob): Promise<InvoiceDocument> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) throw new ProblemError({ code: 'empty-file', retryable: false })
  const mediaType = typeOf(bytes)
  if (!mediaType) throw new ProblemError({ code: 'unsupported-type', retryable: false })
  return { bytes, mediaType, ...pixelSize(bytes, mediaType) }
}
