import { type Zippable, zipSync } from 'fflate'

/**
 * A zip as old Chinese archivers write it: names in GBK, without a word about it. `names` says which bytes stand for a
 * placeholder of as many letters, wherever it stands in the archive.
 */
export function zipWithGbkNames(names: Record<string, number[]>, files: Zippable): Uint8Array {
  const zip = Buffer.from(zipSync(files, { level: 0 }))
  for (const [placeholder, bytes] of Object.entries(names)) {
    for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder, at + 1)) zip.set(bytes, at)
  }
  return new Uint8Array(zip)
}
