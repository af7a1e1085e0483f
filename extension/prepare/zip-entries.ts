import { type Unzipped, unzip, unzipSync } from 'fflate'

/** What a zip's own list says of one entry; `index` is its place there, because names may repeat. */
export interface ZipEntry {
  index: number
  name: string
  /** Bytes once unpacked, as the archive declares them. */
  size: number
}

const signatures = { end: 0x06054b50, listed: 0x02014b50 }
/** The end of the list is at most this far from the end of the file: its own bytes and a comment. */
const furthestEnd = 22 + 0xffff

/** Where an archive's list begins, and how many entries it has; undefined where its end was cut off. */
function listOf(view: DataView): { at: number; count: number } | undefined {
  for (let end = view.byteLength - 22; end >= Math.max(0, view.byteLength - furthestEnd); end -= 1) {
    if (view.getUint32(end, true) === signatures.end)
      return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) }
  }
  return undefined
}

/**
 * Whether any entry asks for a password: bit 0 of its flags (APPNOTE.TXT 4.4.4), in the archive's list, since folders
 * that come first are never locked.
 */
export function isLocked(zip: Uint8Array): boolean {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const list = listOf(view)
  let at = list?.at ?? 0
  for (let left = list?.count ?? 0; left > 0 && at + 46 <= zip.length; left -= 1) {
    if (view.getUint32(at, true) !== signatures.listed) break
    if ((view.getUint16(at + 8, true) & 1) === 1) return true
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ((zip[6] ?? 0) & 1) === 1
}

/** The list of a zip without unpacking anything. Throws fflate's error when there is none. */
export function zipEntries(zip: Uint8Array): ZipEntry[] {
  const entries: ZipEntry[] = []
  unzipSync(zip, {
    filter({ name, originalSize }) {
      entries.push({ index: entries.length, name, size: originalSize })
      return false
    },
  })
  return entries
}

/** The bytes of some entries, whose names must differ from each other; fails as a whole when one of them is damaged. */
export function unzipEntries(zip: Uint8Array, wanted: readonly ZipEntry[]): Promise<Unzipped> {
  const indexes = new Set(wanted.map(({ index }) => index))
  let at = -1
  const filter = () => {
    at += 1
    return indexes.has(at)
  }
  return new Promise((resolve, reject) => {
    unzip(zip, { filter }, (error, unpacked) => (error ? reject(error) : resolve(unpacked)))
  })
}
