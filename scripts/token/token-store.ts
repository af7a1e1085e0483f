import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { type Client, type StoredToken, storedTokenSchema, storeKey } from '../../worker/tokens/client.ts'
import { wrangler } from '../machine/wrangler.ts'

/** A token of 256 random bits, and the hash that is kept of it. */
export function newToken(random: (bytes: number) => Buffer = randomBytes): { token: string; hash: string } {
  const token = random(32).toString('base64url')
  return { token, hash: createHash('sha256').update(token).digest('hex') }
}

/** The deployment's token store, here or at Cloudflare, through wrangler. */
export interface TokenStore {
  add(client: Client, hash: string): void
  list(): StoredToken[]
  remove(token: StoredToken): void
}

export function createTokenStore(where: readonly string[], run: typeof wrangler = wrangler): TokenStore {
  const key = (verb: string, ...more: string[]) =>
    run(['kv', 'key', verb, ...more, '--binding', 'TOKEN_STORE', ...where])
  return {
    add: (client, hash) => void key('put', storeKey(hash), JSON.stringify({ ...client, hash })),
    list: () =>
      keyNames(key('list', '--prefix', 'token:')).map((name) =>
        v.parse(storedTokenSchema, JSON.parse(key('get', name, '--text'))),
      ),
    remove: ({ hash }) => void key('delete', storeKey(hash)),
  }
}

const keysSchema = v.array(v.object({ name: v.string() }))

/** wrangler prints the keys as JSON, at times below a line of its own. */
function keyNames(printed: string): string[] {
  return v.parse(keysSchema, JSON.parse(printed.slice(printed.indexOf('[')))).map(({ name }) => name)
}
