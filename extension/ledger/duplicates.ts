import { likenessKey } from './identity-keys.ts'
import type { Fill, LedgerEntry } from './ledger-entry.ts'

/** What the ledger has to say about an invoice before it is filled. */
export interface DuplicateHint {
  /** The same invoice went into a form before, the latest time first. */
  filledBefore: Fill[]
  /** Other invoices of the same seller, amount and date. */
  alike: LedgerEntry[]
}

/** A red invoice takes a blue one back: alike in everything but the sign and the number. */
const isRed = ({ invoice }: LedgerEntry) => invoice.totalAmount?.startsWith('-') === true

/** What to warn of. A retry and another carrier of the same invoice are its own entry, and no duplicate. */
export function duplicateHint(entry: LedgerEntry, entries: readonly LedgerEntry[]): DuplicateHint {
  const likeness = likenessKey(entry.invoice)
  const alike = entries.filter(
    (other) => other.id !== entry.id && likeness !== undefined && likenessKey(other.invoice) === likeness,
  )
  return {
    filledBefore: entry.fills.toSorted((one, other) => other.at.localeCompare(one.at)),
    alike: isRed(entry) ? [] : alike,
  }
}
