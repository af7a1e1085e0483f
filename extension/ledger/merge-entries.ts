import type { Invoice } from '../../shared/invoice.ts'
import { identityKeys } from './identity-keys.ts'
import type { KeptEntry } from './kept-entry.ts'
import type { Carrier, Fill, LedgerEntry } from './ledger-entry.ts'
import { fileMark, numberMark, withMarks } from './remember.ts'

/** The first of each key. */
const unique = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => {
  const known = new Map<string, Item>()
  for (const item of items) if (!known.has(keyOf(item))) known.set(keyOf(item), item)
  return [...known.values()]
}

const fillKey = ({ at, host = '' }: Fill) => `${at} ${host}`

/** By what a kept entry is found here again, the most certain first. */
const marksOfKept = ({ id, invoice, carriers }: KeptEntry) => [
  ...identityKeys(invoice).map(numberMark),
  ...carriers.map(fileMark),
  `id ${id}`,
]

/** One that was corrected here since has another number: then nothing of the former one comes back. */
function joinedInvoice(here: LedgerEntry, kept: Invoice): Invoice {
  const keys = identityKeys(kept)
  const isOther = here.keys.length > 0 && keys.length > 0 && !keys.some((key) => here.keys.includes(key))
  if (isOther) return here.invoice
  return { ...kept, ...here.invoice, items: here.invoice.items.length > 0 ? here.invoice.items : kept.items }
}

function joined(here: LedgerEntry, kept: KeptEntry): LedgerEntry {
  const invoice = joinedInvoice(here, kept.invoice)
  const [rememberedAt = here.rememberedAt] = [here.rememberedAt, kept.rememberedAt].toSorted()
  const carriers = unique<Carrier>([...here.carriers, ...kept.carriers], fileMark)
  const fills = unique<Fill>([...here.fills, ...kept.fills], fillKey)
  const verification = here.verification ?? kept.verification
  const known = { id: here.id, invoice, carriers, fills, keys: identityKeys(invoice), rememberedAt }
  return withMarks({ ...known, ...(verification && { verification }) })
}

const asEntry = (kept: KeptEntry): LedgerEntry => withMarks({ ...kept, keys: identityKeys(kept.invoice) })

/** What has to be stored for a ledger to know what was kept as well, and how many of it are new to it. */
export interface Merged {
  put: LedgerEntry[]
  added: number
  /** Ids of the kept entries → those they have here. */
  ids: ReadonlyMap<string, string>
}

/** Entries found by their marks; one that is noted again is found by its new marks too. */
function createIndex(entries: readonly LedgerEntry[]) {
  const byId = new Map<string, LedgerEntry>()
  const idByMark = new Map<string, string>()
  const note = (entry: LedgerEntry) => {
    byId.set(entry.id, entry)
    for (const mark of marksOfKept(entry)) if (!idByMark.has(mark)) idByMark.set(mark, entry.id)
  }
  for (const entry of entries) note(entry)
  const find = (kept: KeptEntry) => {
    const mark = marksOfKept(kept).find((each) => idByMark.has(each))
    return mark === undefined ? undefined : byId.get(idByMark.get(mark) ?? '')
  }
  return { note, find }
}

/**
 * Kept entries joined with those that are here: what is here counts, the kept add what is missing, and no invoice is
 * there twice, by number, by file or by itself. Pure.
 */
export function mergeEntries(here: readonly LedgerEntry[], kept: readonly KeptEntry[]): Merged {
  const index = createIndex(here)
  const put = new Map<string, LedgerEntry>()
  const ids = new Map<string, string>()
  let added = 0
  for (const entry of kept) {
    const known = index.find(entry)
    const stored = known ? joined(known, entry) : asEntry(entry)
    if (!known) added += 1
    index.note(stored)
    put.set(stored.id, stored)
    ids.set(entry.id, stored.id)
  }
  return { put: [...put.values()], added, ids }
}
