import type { LeftOut, LeftOutReason } from '../inbox/job.ts'
import { ProblemError } from '../inbox/problem.ts'
import { fileType } from './file-type.ts'
import { unlockEntries } from './open-locked-zip.ts'
import { isLocked, unzipEntries, type ZipEntry, zipEntries } from './zip-entries.ts'

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
const usual: ArchiveBounds = { file: 200 << 20, files: 5000, bytes: 2 ** 31, depth: 3 }

/** What is unpacked at a time and lies in memory together: files and bytes. */
const round = { files: 100, bytes: 100 << 20 }

/** What operating systems add on their own. */
const isClutter = (name: string) => /(^|[/\\])(__MACOSX[/\\]|\.|Thumbs\.db$|desktop\.ini$)/i.test(name)
const isFolder = (name: string) => /[/\\]$/.test(name)

/** Old Chinese archivers write names in GBK without saying so; read as single bytes they come out as accents. */
function readableName(name: string): string {
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0))
  const single = [...name].every((character) => character.charCodeAt(0) <= 0xff)
  const plain = /^[\x20-\x7e]*$/.test(name)
  return (single && !plain ? new TextDecoder('gbk').decode(bytes) : name).replaceAll('\\', '/')
}

/** One archive on its way; `left` is shared with the archives inside it. */
interface Opened {
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
function refusal({ name, size }: ZipEntry, { left, bounds }: Opened): LeftOutReason | undefined {
  if (isClutter(name)) return 'clutter'
  if (size === 0) return 'empty-file'
  if (size > bounds.file) return 'too-large'
  if (left.files === 0 || left.bytes < size) return 'too-many'
  left.files -= 1
  left.bytes -= size
  return undefined
}

/** Entries in their order, cut into what is unpacked together; entries of one name never share a round. */
function inRounds(entries: readonly ZipEntry[]): ZipEntry[][] {
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

/** The bytes of each entry; one damaged entry does not take the others with it. */
async function bytesOf({ zip, password }: Opened, entries: readonly ZipEntry[]): Promise<(Uint8Array | undefined)[]> {
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
function look(path: string, bytes: Uint8Array | undefined, opened: Opened): Unpacked | Opened {
  const type = bytes ? typeOf(bytes) : 'unreadable'
  if (!bytes || type === 'unreadable' || type === 'unsupported-type')
    return { path, reason: type === 'unsupported-type' ? type : 'unreadable' }
  if (type !== 'application/zip') return { path, name: path.slice(path.lastIndexOf('/') + 1), bytes }
  if (isLocked(bytes) && opened.password === undefined) return { path, reason: 'locked' }
  if (opened.depth >= opened.bounds.depth) return { path, reason: 'too-deep' }
  opened.left.files += 1 // an archive is no file of its own
  return { ...opened, zip: bytes, within: `${path}/`, depth: opened.depth + 1 }
}

async function* rounds(opened: Opened): AsyncGenerator<Unpacked[]> {
  const pathOf = ({ name }: ZipEntry) => opened.within + readableName(name)
  const files = zipEntries(opened.zip).filter(({ name }) => !isFolder(name))
  const judged = files.map((entry) => ({ entry, reason: refusal(entry, opened) }))
  const refused = judged.flatMap(({ entry, reason }) => (reason ? [{ path: pathOf(entry), reason }] : []))
  if (refused.length > 0) yield refused
  for (const entries of inRounds(judged.flatMap(({ entry, reason }) => (reason ? [] : [entry])))) {
    const unpacked = await bytesOf(opened, entries)
    const found = entries.map((entry, at) => look(pathOf(entry), unpacked[at], opened))
    yield found.filter((item): item is Unpacked => !('zip' in item))
    for (const inner of found) if ('zip' in inner) yield* rounds(inner)
  }
}

/**
 * Every file of a zip, of the archives inside it as well, in rounds of which only one is in memory, always in the same
 * order: those that may be invoices with their bytes, every other with the reason why not. Throws ProblemError `locked` when it
 * asks for a password, `wrong-password` when the one given is not its own, `unreadable` when the archive as a whole is damaged.
 */
export async function* unpack(
  zip: Uint8Array,
  { bounds = usual, password }: { bounds?: ArchiveBounds; password?: string | undefined } = {},
): AsyncGenerator<Unpacked[]> {
  if (isLocked(zip) && password === undefined) throw new ProblemError({ code: 'locked', retryable: false })
  try {
    yield* rounds({ zip, within: '', depth: 1, bounds, password, left: { files: bounds.files, bytes: bounds.bytes } })
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  }
}
