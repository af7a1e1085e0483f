import { ProblemError } from '../inbox/problem.ts'
import type { ZipEntry } from './zip-entries.ts'

const unlockable = (error: unknown) =>
  new ProblemError({ code: 'wrong-password', detail: String(error), retryable: true })

/**
 * The bytes of some entries of an archive locked by ZipCrypto or AES, by their places in its list. The library that
 * decrypts is loaded for the first locked archive; it works in this thread, without workers of its own.
 * Throws ProblemError `wrong-password`.
 */
export async function unlockEntries(
  zip: Uint8Array,
  wanted: readonly ZipEntry[],
  password: string,
): Promise<(Uint8Array | undefined)[]> {
  const { ZipReader, Uint8ArrayReader, Uint8ArrayWriter, configure } = await import(
    '@zip.js/zip.js/lib/zip-core-native.js'
  )
  configure({ useWebWorkers: false })
  const reader = new ZipReader(new Uint8ArrayReader(zip), { password })
  try {
    const entries = await reader.getEntries()
    const unlocked: (Uint8Array | undefined)[] = []
    for (const { index } of wanted) {
      const entry = entries[index]
      unlocked.push(entry && !entry.directory ? await entry.getData(new Uint8ArrayWriter()) : undefined)
    }
    return unlocked
  } catch (error) {
    throw unlockable(error)
  } finally {
    await reader.close()
  }
}
