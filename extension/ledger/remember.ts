import type { Invoice } from '../../shared/invoice.ts'
import { identityKeys } from './identity-keys.ts'
import type { Carrier, LedgerEntry } from './ledger-entry.ts'

/** An invoice as read from one file, ready to be remembered. */
export interface Seen {
  invoice: Invoice
  carrier: Carrier
}

/** What has to be stored and removed for the ledger to know what was seen. */
export interface LedgerChange {
  /** The entry of what was seen comes last. */
  put: LedgerEntry[]
  remove: string[]
}

const readingMark = ({ job, draft }: Carrier) => `reading ${job} ${draft}`
export const fileMark = ({ sha256, draft }: Carrier) => `file ${sha256} ${draft}`
export const numberMark = (key: string) => `number ${key}`

/** By what a reading can be found again: itself, its file, its numbers. */
export function marksOf({ invoice, carrier }: Seen): string[] {
  return [readingMark(carrier), fileMark(carrier), ...identityKeys(invoice).map(numberMark)]
}

/** An entry with everything by which a reading finds it again. */
export function withMarks(entry: Omit<LedgerEntry, 'marks'>): LedgerEntry {
  const carried = entry.carriers.flatMap((carrier) => [readingMark(carrier), fileMark(carrier)])
  return { ...entry, marks: [...new Set([...carried, ...entry.keys.map(numberMark)])] }
}

/** Documents of natural persons stay out of the ledger: nobody needs them to tell invoices apart. */
function withoutPersonalIds({ buyerIdNumber, passengerIdNumber, ...invoice }: Invoice): Invoice {
  return invoice
}

const sameReading = (one: Carrier, other: Carrier) => readingMark(one) === readingMark(other)

/** The entry of the same invoice by the order of certainty: the same file read before, then the same number. */
function entryElsewhere(entries: readonly LedgerEntry[], { invoice, carrier }: Seen): LedgerEntry | undefined {
  const others = entries.map((entry) => ({
    entry,
    carriers: entry.carriers.filter((known) => !sameReading(known, carrier)),
  }))
  const sameFile = others.find(({ carriers }) => carriers.some((known) => fileMark(known) === fileMark(carrier)))
  const keys = identityKeys(invoice)
  return (sameFile ?? others.find(({ entry }) => entry.keys.some((key) => keys.includes(key))))?.entry
}

/** A correction that turns a reading into another invoice takes it out of its entry, which goes when nothing is left. */
function leave(former: LedgerEntry, carrier: Carrier): LedgerChange {
  const carriers = former.carriers.filter((known) => !sameReading(known, carrier))
  const isEmpty = carriers.length === 0 && former.fills.length === 0
  return isEmpty ? { put: [], remove: [former.id] } : { put: [withMarks({ ...former, carriers })], remove: [] }
}

/** The reading an entry came from may correct it; another carrier only adds what was missing. */
function joined(entry: LedgerEntry, { invoice, carrier }: Seen): Invoice {
  if (entry.carriers.every((known) => sameReading(known, carrier))) return invoice
  const isCorrection = entry.carriers.some((known) => sameReading(known, carrier))
  const [first, second] = isCorrection ? [invoice, entry.invoice] : [entry.invoice, invoice]
  return { ...second, ...first, items: first.items.length > 0 ? first.items : second.items }
}

/**
 * What remembering a reading changes. The same invoice from another file, or read once more, joins the entry that is
 * there; a corrected reading moves with its number. `fresh` gives id and time of a new entry. Pure.
 */
export function remember(
  entries: readonly LedgerEntry[],
  seen: Seen,
  fresh: { id: string; now: string },
): LedgerChange {
  const { carrier } = seen
  const former = entries.find((entry) => entry.carriers.some((known) => sameReading(known, carrier)))
  const target = entryElsewhere(entries, seen) ?? former
  const invoice = withoutPersonalIds(target ? joined(target, seen) : seen.invoice)
  const base = target ?? { id: fresh.id, carriers: [], fills: [], rememberedAt: fresh.now }
  const carriers = [...base.carriers.filter((known) => !sameReading(known, carrier)), carrier]
  const entry = withMarks({ ...base, invoice, carriers, keys: identityKeys(invoice) })
  const left = former && former.id !== entry.id ? leave(former, carrier) : { put: [], remove: [] }
  return { put: [...left.put, entry], remove: left.remove }
}
