import type { LeftOut, LeftOutReason } from '../inbox/job.ts'
import { isClutter } from './entry-names.ts'
import { fileType } from './file-type.ts'
import { unlockEntries } from './open-locked-zip.ts'
import { isLocked, unzipEntries, type ZipEntry } from './zip-entries.ts'

export interface UnpackedFile {
  /** The file's own name. */
  name: string
  /** Its way through folders and archives: 三月.zip/餐饮/发票.pdf. */
  path: string
  bytes: Uint8Array
}

/** What became of one entry of an archive. */
export type Unpacked = UnpackedFile | LeftOut

/** Bounds against archives made to fill a disk: bytes of one file, files and bytes of all, archives in archives. */
export interface ArchiveBounds {
  file: number
  files: number
  bytes: number
  depth: number
}

/** One archive on its way; `left` is shared with the archives inside it. */
export interface Opened {
  zip: Uint8Array
  /** Path of the archive with a slash, '' for the outermost. */
  within: string
  depth: number
  bounds: ArchiveBounds
  /** Of the outermost archive; one inside it that is locked by itself is tried with it, too. */
  password: string | undefined
  left: { files: number; bytes: number }
}

/** Why an entry is not even unpacked; undefined when it is, and counted then. */
export function refusal({ name, size }: ZipEntry, { left, bounds }: Opened): LeftOutReason | undefined {
  if (isClutter(name)) return 'clutter'
  if (size === 0) return 'empty-file'
  if (size > bounds.file) return 'too-large'
  if (left.files === 0 || left.bytes < size) return 'too-many'
  left.files -= 1
  left.bytes -= size
  return undefined
}

/** The bytes of each entry; one damaged entry does not take the others with it. */
export async function bytesOf(
  { zip, password }: Opened,
  entries: readonly ZipEntry[],
): Promise<(Uint8Array | undefined)[]> {
  if (password !== undefined && isLocked(zip)) return unlockEntries(zip, entries, password)
  try {
    const unpacked = await unzipEntries(zip, entries)
    return entries.map(({ name }) => unpacked[name])
  } catch {
    const alone = entries.map(async (entry) => (await unzipEntries(zip, [entry]).catch(() => undefined))?.[entry.name])
    return Promise.all(alone)
  }
}

function typeOf(bytes: Uint8Array) {
  try {
    return fileType(bytes) ?? 'unsupported-type'
  } catch {
    return 'unreadable'
  }
}

/** What an unpacked entry is: a file, something left out, or an archive to be opened in its turn. */
export function look(path: string, bytes: Uint8Array | undefined, opened: Opened): Unpacked | Opened {
  const type = bytes ? typeOf(bytes) : 'unreadable'
  if (!bytes || type === 'unreadable' || type === 'unsupported-type')
    return { path, reason: type === 'unsupported-type' ? type : 'unreadable' }
  if (type !== 'application/zip') return { path, name: path.slice(path.lastIndexOf('/') + 1), bytes }
  if (isLocked(bytes) && opened.password === undefined) return { path, reason: 'locked' }
  if (opened.depth >= opened.bounds.depth) return { path, reason: 'too-deep' }
  opened.left.files += 1 // an archive is no file of its own
  return { ...opened, zip: bytes, within: `${path}/`, depth: opened.depth + 1 }
}
