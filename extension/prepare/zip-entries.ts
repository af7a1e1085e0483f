import { type Unzipped, unzip, unzipSync } from 'fflate'

/** What a zip's own list says of one entry; `index` is its place there, because names may repeat. */
export interface ZipEntry {
  index: number
  name: string
  /** Bytes once unpacked, as the archive declares them. */
  size: number
}

/** Bit 0 of an entry's general purpose flags (APPNOTE.TXT 4.4.4), read at the first entry. */
export const isLocked = (zip: Uint8Array): boolean => ((zip[6] ?? 0) & 1) === 1

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
