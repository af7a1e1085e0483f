import type { DBSchema } from 'idb'
import { createOpener, type Migration } from '../shell/open-database.ts'
import type { KeptVerification } from '../verify/kept-verification.ts'
import type { KeptEntry } from './kept-entry.ts'
import type { Fill, LedgerEntry } from './ledger-entry.ts'
import { type Merged, mergeEntries } from './merge-entries.ts'
import { marksOf, remember, type Seen } from './remember.ts'

interface Schema extends DBSchema {
  entries: { key: string; value: LedgerEntry; indexes: { marks: string } }
}

/** Only ever added to: whoever comes from an earlier version walks them from there. */
export const ledgerMigrations: readonly Migration<Schema>[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'id' }).createIndex('marks', 'marks', { multiEntry: true })
  },
]

const database = createOpener('fapiao-fill-ledger', ledgerMigrations)

function announce(): void {
  const channel = new BroadcastChannel('ledger')
  channel.postMessage('changed')
  channel.close()
}

async function list(): Promise<LedgerEntry[]> {
  return (await database()).getAll('entries')
}

/** Remembers a reading in one step, so that two panels never make two entries of one invoice. Out: its entry. */
async function add(seen: Seen): Promise<LedgerEntry | undefined> {
  const transaction = (await database()).transaction('entries', 'readwrite')
  const fresh = { id: crypto.randomUUID(), now: new Date().toISOString() }
  const marked = await Promise.all(marksOf(seen).map((mark) => transaction.store.index('marks').getAll(mark)))
  const known = new Map(marked.flat().map((entry) => [entry.id, entry]))
  const change = remember([...known.values()], seen, fresh)
  for (const entry of change.put) await transaction.store.put(entry)
  for (const id of change.remove) await transaction.store.delete(id)
  await transaction.done
  announce()
  return change.put.at(-1)
}

/** Joins what a backup kept with what is here, all in one step. */
async function merge(kept: readonly KeptEntry[]): Promise<Merged> {
  const transaction = (await database()).transaction('entries', 'readwrite')
  const merged = mergeEntries(await transaction.store.getAll(), kept)
  for (const entry of merged.put) await transaction.store.put(entry)
  await transaction.done
  announce()
  return merged
}

async function changeEntry(id: string, change: (entry: LedgerEntry) => Partial<LedgerEntry>): Promise<void> {
  const transaction = (await database()).transaction('entries', 'readwrite')
  const entry = await transaction.store.get(id)
  if (entry) await transaction.store.put({ ...entry, ...change(entry) })
  await transaction.done
  announce()
}

/** Notes that the invoice went into a form. */
const addFill = (id: string, fill: Fill) => changeEntry(id, ({ fills }) => ({ fills: [...fills, fill] }))
/** Takes a fill back that was undone. */
const removeFill = (id: string, at: string) =>
  changeEntry(id, ({ fills }) => ({ fills: fills.filter((fill) => fill.at !== at) }))
/** Notes what the tax bureau said; an older answer gives way. */
const setVerification = (id: string, verification: KeptVerification) => changeEntry(id, () => ({ verification }))

async function remove(ids: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction('entries', 'readwrite')
  for (const id of ids) await transaction.store.delete(id)
  await transaction.done
  announce()
}

async function clear(): Promise<void> {
  await (await database()).clear('entries')
  announce()
}

/** Calls back after every change in any context, until the signal ends it. */
function watch(changed: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel('ledger')
  channel.onmessage = changed
  signal.addEventListener('abort', () => channel.close(), { once: true })
}

/** Remembered invoices; the only place where they are kept. */
export const ledger = { list, add, merge, addFill, removeFill, setVerification, remove, clear, watch }
export type Ledger = typeof ledger
