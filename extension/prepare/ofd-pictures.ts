import { strFromU8, unzipSync } from 'fflate'
import type { InvoiceDocument } from '../../shared/document.ts'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { pixelSize } from '../../shared/pixel-size.ts'
import { ProblemError } from '../inbox/problem.ts'

/** A scanned page is at least this wide and high in pixels; codes, seals and logos are smaller. */
const smallestPage = 700
const mostPages = 50
const largestFile = 30 * 1024 * 1024

const isPageContent = (name: string) => /(^|\/)pages\/.*\.xml$/i.test(name)
const isPicture = (name: string) => /\.(png|jpe?g)$/i.test(name)

function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): [string, Uint8Array][] {
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
      wanted(name) && originalSize <= largestFile
    return Object.entries(unzipSync(bytes, { filter }))
  } catch (error) {
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  }
}

/**
 * The pages of an OFD that is nothing but scans, in the order of their names; none for an OFD that prints text, which
 * is read as text. Throws ProblemError `unreadable`.
 */
export function ofdPictures(bytes: Uint8Array): InvoiceDocument[] {
  const contents = unzip(bytes, isPageContent)
  if (contents.some(([, content]) => strFromU8(content).includes('TextObject'))) return []
  return unzip(bytes, isPicture)
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .flatMap(([, picture]): InvoiceDocument[] => {
      const mediaType = mediaTypeOf(picture)
      const size = mediaType && pixelSize(picture, mediaType)
      return size && Math.min(size.width, size.height) >= smallestPage ? [{ bytes: picture, mediaType, ...size }] : []
    })
    .slice(0, mostPages)
}
