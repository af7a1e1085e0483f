import { createHash } from 'node:crypto'
import { type Zippable, zipSync } from 'fflate'

/** Any fixed moment does: a package tells what is in it, not when it was made. Local time, as ZIP has it. */
const moment = () => new Date(2020, 0, 1)

/** Packs files by their names into a ZIP that has the same bytes whenever and wherever it is made. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const entries: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { mtime: moment(), level: 9, os: 3, attrs: 0o644 << 16 }] as const]),
  ) as Zippable
  return zipSync(entries)
}

/** SHA-256 in hexadecimal, as `sha256sum` prints it. */
export const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
