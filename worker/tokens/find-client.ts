import * as v from 'valibot'
import { beijingDay } from '../../shared/beijing-day.ts'
import { askObject, unavailable } from '../request/ask-object.ts'
import { type Client, type StoredToken, storedTokenSchema, storeKey } from './client.ts'
import { type Found, type TokenBindings, tokenBook } from './token-book.ts'

/** Milliseconds a token found in the store is believed; with the store's own cache one removed there works for a minute. */
const believedFor = 20_000
/** Seconds; the least the store allows. */
const cacheTtl = 30
/** Tokens remembered by one isolate. */
const remembered = 1000

const encoder = new TextEncoder()

/** Whose token has this SHA-256, undefined for nobody's and for one that has expired. */
export type FindClient = (hash: string) => Promise<Client | undefined>

/**
 * Looks tokens up by their hashes: in the settings, in the book, which knows at once of one that was revoked, then in the
 * store with a short memory.
 */
export function createFindClient(
  own: ReadonlyMap<string, Client>,
  bindings: TokenBindings,
  now: () => number,
): FindClient {
  const found = new Map<string, { client: Client; until: number }>()
  async function inStore(hash: string): Promise<Client | undefined> {
    const known = found.get(hash)
    if (known && known.until > now()) return known.client
    found.delete(hash)
    const stored = await readStore(bindings, hash)
    if (!stored || !isSame(stored.hash, hash)) return undefined
    if (found.size >= remembered) found.clear()
    found.set(hash, { client: stored, until: now() + believedFor })
    return stored
  }
  async function inBook(hash: string): Promise<Client | undefined> {
    const known = await askObject(
      () => tokenBook(bindings),
      async (book): Promise<Found> => await book.find(hash),
    )
    if (known === 'unknown') return inStore(hash)
    return known === 'revoked' ? undefined : known.token
  }
  return async (hash) => {
    const client = inSettings(own, hash) ?? (await inBook(hash))
    return client?.expires !== undefined && client.expires <= beijingDay(now()) ? undefined : client
  }
}

async function readStore({ TOKEN_STORE }: TokenBindings, hash: string): Promise<StoredToken | undefined> {
  const value = await TOKEN_STORE.get(storeKey(hash), { type: 'json', cacheTtl }).catch((error) => {
    throw unavailable(error)
  })
  const stored = v.safeParse(storedTokenSchema, value)
  return stored.success ? stored.output : undefined
}

function inSettings(own: ReadonlyMap<string, Client>, hash: string): Client | undefined {
  return [...own].filter(([stored]) => isSame(stored, hash)).map(([, client]) => client)[0]
}

/** Constant time: how long it takes says nothing about where two hashes differ. */
function isSame(stored: string, hash: string): boolean {
  const [first, second] = [encoder.encode(stored), encoder.encode(hash)]
  return first.length === second.length && crypto.subtle.timingSafeEqual(first, second)
}
