import type { ZipEntry } from './zip-entries.ts'

/** What is unpacked at a time and lies in memory together: files and bytes. */
const round = { files: 100, bytes: 100 << 20 }

/** Entries in their order, cut into what is unpacked together; entries of one name never share a round. */
export function inRounds(entries: readonly ZipEntry[]): ZipEntry[][] {
  const rounds: ZipEntry[][] = []
  let [names, bytes] = [new Set<string>(), 0]
  for (const entry of entries) {
    const isFull = names.size === round.files || bytes + entry.size > round.bytes || names.has(entry.name)
    if (isFull || rounds.length === 0) {
      rounds.push([])
      ;[names, bytes] = [new Set(), 0]
    }
    rounds.at(-1)?.push(entry)
    names.add(entry.name)
    bytes += entry.size
  }
  return rounds
}
