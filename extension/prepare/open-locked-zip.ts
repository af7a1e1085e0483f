import { ProblemError } from '../inbox/problem.ts'
import type { ZipEntry } from './zip-entries.ts'

/** What the library says of a password that is not an entry's; anything else is damage, which no password mends. */
const wrongPassword = 'Invalid password'

/**
 * The bytes of some entries of an archive locked by ZipCrypto or AES, by their places in its list; undefined for one that
 * is damaged. The library that decrypts is loaded for the first locked archive; it works in this thread, without workers of
 * its own. Throws ProblemError `wrong-password` where it opens none of them; what the library throws where the list is damaged.
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
    let refused = 0
    for (const { index } of wanted) {
      const entry = entries[index]
      const bytes = entry && !entry.directory ? entry.getData(new Uint8ArrayWriter()) : undefined
      const opened = await bytes?.catch((error: unknown) => {
        if (error instanceof Error && error.message === wrongPassword) refused += 1
        return undefined
      })
      unlocked.push(opened)
    }
    if (refused > 0 && unlocked.every((bytes) => bytes === undefined))
      throw new ProblemError({ code: 'wrong-password', detail: wrongPassword, retryable: true })
    return unlocked
  } finally {
    await reader.close()
  }
}
