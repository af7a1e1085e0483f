import type { LedgerEntry } from '../ledger-entry.ts'

/**
 * Entries with everything remembered of them but what only the program needs. `names`: SHA-256 → the name a file was
 * exported under, beside the one it came with.
 */
export function json(entries: readonly LedgerEntry[], names: ReadonlyMap<string, string> = new Map()): string {
  const plain = entries.map(({ invoice, carriers, fills, rememberedAt }) => ({
    invoice,
    files: carriers.map(({ fileName, sha256, capturedAt }) => ({
      fileName,
      exportedAs: names.get(sha256),
      sha256,
      capturedAt,
    })),
    fills,
    rememberedAt,
  }))
  return JSON.stringify(plain, undefined, 2)
}
