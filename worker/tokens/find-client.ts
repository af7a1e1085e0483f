import * as v from 'valibot'
import { beijingDay } from '../../shared/date.ts'
import { type Client, storedTokenSchema, storeKey } from './client.ts'

/** Milliseconds a token once found is believed; with the store's own cache a revoked one works for a minute at most. */
const believedFor = 20_000
/** Seconds; the least the store allows. */
const cacheTtl = 30
/** Tokens remembered by one isolate. */
const remembered = 1000

const encoder = new TextEncoder()

/** Whose token has this SHA-256, undefined for nobody's and for one that has expired. */
export type FindClient = (hash: string) => Promise<Client | undefined>

/** Looks tokens up by their hashes, in the settings, then in the store, with a short memory. */
export function createFindClient(
  own: ReadonlyMap<string, Client>,
  store: Pick<KVNamespace, 'get'>,
  now: () => number,
): FindClient {
  const found = new Map<string, { client: Client; until: number }>()
  async function inStore(hash: string): Promise<Client | undefined> {
    const known = found.get(hash)
    if (known && known.until > now()) return known.client
    found.delete(hash)
    const stored = v.safeParse(storedTokenSchema, await store.get(storeKey(hash), { type: 'json', cacheTtl }))
    if (!stored.success || !isSame(stored.output.hash, hash)) return undefined
    if (found.size >= remembered) found.clear()
    found.set(hash, { client: stored.output, until: now() + believedFor })
    return stored.output
  }
  return async (hash) => {
    const client = inSettings(own, hash) ?? (await inStore(hash))
    return client?.expires !== undefined && client.expires <= beijingDay(now()) ? undefined : client
  }
}

function inSettings(own: ReadonlyMap<string, Client>, hash: string): Client | undefined {
  return [...own].filter(([stored]) => isSame(stored, hash)).map(([, client]) => client)[0]
}

/** Constant time: how long it takes says nothing about where two hashes differ. */
function isSame(stored: string, hash: string): boolean {
  const [first, second] = [encoder.encode(stored), encoder.encode(hash)]
  return first.length === second.length && crypto.subtle.timingSafeEqual(first, second)
}
