import type { LedgerEntry } from '../ledger-entry.ts'

/** Entries with everything remembered of them but what only the program needs. */
export function json(entries: readonly LedgerEntry[]): string {
  const plain = entries.map(({ invoice, carriers, fills, rememberedAt }) => ({
    invoice,
    files: carriers.map(({ fileName, sha256, capturedAt }) => ({ fileName, sha256, capturedAt })),
    fills,
    rememberedAt,
  }))
  return JSON.stringify(plain, undefined, 2)
}
