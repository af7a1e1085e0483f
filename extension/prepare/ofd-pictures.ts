import { strFromU8 } from 'fflate'
import type { InvoiceDocument } from '../../shared/document.ts'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { pixelSize } from '../../shared/pixel-size.ts'
import { ProblemError } from '../inbox/problem.ts'
import { unzipEntries, type ZipEntry, zipEntries } from './zip-entries.ts'

/** A scanned page is at least this wide and high in pixels; codes, seals and logos are smaller. */
const smallestPage = 700

const isPageContent = ({ name }: ZipEntry) => /(^|\/)pages\/.*\.xml$/i.test(name)
const isPicture = ({ name }: ZipEntry) => /\.(png|jpe?g)$/i.test(name)

/** Bounds against containers made to fill the memory: bytes of one file once unpacked. */
const largestFile = 100 << 20

const byName = (one: ZipEntry, other: ZipEntry) => one.name.localeCompare(other.name, 'en', { numeric: true })

async function bytesOf(zip: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.size > largestFile) throw new ProblemError({ code: 'too-large', detail: entry.name, retryable: false })
  return (await unzipEntries(zip, [entry]))[entry.name] ?? new Uint8Array()
}

async function printsText(zip: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  for (const entry of entries.filter(isPageContent)) {
    if (strFromU8(await bytesOf(zip, entry)).includes('TextObject')) return true
  }
  return false
}

async function* scans(zip: Uint8Array): AsyncGenerator<InvoiceDocument> {
  const entries = zipEntries(zip)
  if (await printsText(zip, entries)) return
  for (const entry of entries.filter(isPicture).toSorted(byName)) {
    const bytes = await bytesOf(zip, entry)
    const mediaType = mediaTypeOf(bytes)
    const size = mediaType && pixelSize(bytes, mediaType)
    if (size && Math.min(size.width, size.height) >= smallestPage) yield { bytes, mediaType, ...size }
  }
}

/**
 * The pages of an OFD that is nothing but scans, in the order of their names and one after the other; none for an OFD
 * that prints text, which is read as text. Throws ProblemError `unreadable`, or `too-large` with the name of a file beyond the bounds.
 */
export async function* ofdPictures(zip: Uint8Array): AsyncGenerator<InvoiceDocument> {
  try {
    yield* scans(zip)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  }
}
