import { ProblemError } from '../inbox/problem.ts'
import { isFolder, readableName } from './entry-names.ts'
import { inRounds } from './in-rounds.ts'
import { type ArchiveBounds, bytesOf, look, type Opened, refusal, type Unpacked } from './unpack-entry.ts'
import { isLocked, type ZipEntry, zipEntries } from './zip-entries.ts'

const usual: ArchiveBounds = { file: 200 << 20, files: 5000, bytes: 2 ** 31, depth: 3 }

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
