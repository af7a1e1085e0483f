import type { DBSchema } from 'idb'
import { createOpener, type Migration } from '../shell/open-database.ts'
import { withInvoices, without, withPaper, withStep } from './change-claim.ts'
import type { Claim, ClaimStep } from './claim.ts'
import { mergeClaims } from './merge-claims.ts'

interface Schema extends DBSchema {
  claims: { key: string; value: Claim }
}

/** Only ever added to: whoever comes from an earlier version walks them from there. */
export const claimMigrations: readonly Migration<Schema>[] = [
  (database) => {
    database.createObjectStore('claims', { keyPath: 'id' })
  },
]

const database = createOpener('fapiao-fill-claims', claimMigrations)

function announce(): void {
  const channel = new BroadcastChannel('claims')
  channel.postMessage('changed')
  channel.close()
}

/** Every claim, the newest first. */
async function list(): Promise<Claim[]> {
  const claims = await (await database()).getAll('claims')
  return claims.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
}

/** Changes a claim in one step, so that two pages never lose each other's. One that is gone stays gone. */
async function change(id: string, changed: (claim: Claim, all: readonly Claim[]) => Claim): Promise<void> {
  const transaction = (await database()).transaction('claims', 'readwrite')
  const all = await transaction.store.getAll()
  const claim = all.find((each) => each.id === id)
  if (claim) await transaction.store.put(changed(claim, all))
  await transaction.done
  announce()
}

/** Begins a claim. */
async function create(name: string): Promise<Claim> {
  const claim: Claim = { id: crypto.randomUUID(), name, createdAt: new Date().toISOString(), invoices: [] }
  await (await database()).put('claims', claim)
  announce()
  return claim
}

/** Adds ledger entries. Out: how many are in another claim and stay there. */
async function add(id: string, entries: readonly string[]): Promise<number> {
  let elsewhere = 0
  await change(id, (claim, all) => {
    const added = withInvoices(claim, entries, all)
    elsewhere = added.elsewhere
    return added.claim
  })
  return elsewhere
}

const rename = (id: string, name: string) => change(id, (claim) => ({ ...claim, name }))
const setStep = (id: string, entries: readonly string[], step: ClaimStep, from?: ClaimStep) =>
  change(id, (claim) => withStep(claim, entries, step, from))
const takeOut = (id: string, entries: readonly string[]) => change(id, (claim) => without(claim, entries))

const place = (id: string, paper: string, entry?: string) => change(id, (claim) => withPaper(claim, paper, entry))

/** Joins what a backup kept with what is here, all in one step. Out: how many claims are new. */
async function merge(kept: readonly Claim[], ids: ReadonlyMap<string, string>): Promise<number> {
  const transaction = (await database()).transaction('claims', 'readwrite')
  const { put, added } = mergeClaims(await transaction.store.getAll(), kept, ids)
  for (const claim of put) await transaction.store.put(claim)
  await transaction.done
  announce()
  return added
}

/** Forgets a claim; its invoices stay in the ledger. */
async function remove(id: string): Promise<void> {
  await (await database()).delete('claims', id)
  announce()
}

/** Calls back after every change in any context, until the signal ends it. */
function watch(changed: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel('claims')
  channel.onmessage = changed
  signal.addEventListener('abort', () => channel.close(), { once: true })
}

/** Claims; the only place where they are kept. */
export const claims = { list, create, add, rename, setStep, takeOut, place, merge, remove, watch }
export type Claims = typeof claims
