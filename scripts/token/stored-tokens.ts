import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { beijingDay, oneDay } from '../../shared/beijing-day.ts'
import { clientSchema, type StoredToken, storedTokenSchema, storeKey, tokenId } from '../../worker/tokens/client.ts'
import { wrangler } from '../machine/wrangler.ts'
import type { TokenAccess } from './token-access.ts'

/** Days the old token works beside its successor. */
const overlap = 7

/** A token of 256 random bits, and the hash that is kept of it. */
function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: createHash('sha256').update(token).digest('hex') }
}

/** The store beside the worker, through wrangler: for the first token, and where no administrator's token is at hand. */
export function storedTokens(where: readonly string[], run: typeof wrangler = wrangler): TokenAccess {
  const key = (verb: string, ...more: string[]) =>
    run(['kv', 'key', verb, ...more, '--binding', 'TOKEN_STORE', ...where])
  const put = (token: StoredToken) => void key('put', storeKey(token.hash), JSON.stringify(token))
  const all = (): StoredToken[] =>
    keyNames(key('list', '--prefix', 'token:')).map((name) =>
      v.parse(storedTokenSchema, JSON.parse(key('get', name, '--text'))),
    )
  function find(id: string): StoredToken {
    const found = all().find(({ hash }) => tokenId(hash) === id)
    if (!found) throw new Error(`没有 ${id} 这个令牌 (no such token)`)
    return found
  }
  function mint(terms: Omit<StoredToken, 'hash'>): string {
    const { token, hash } = newToken()
    put({ ...terms, hash })
    return token
  }
  return {
    takesEffect: '一分钟内生效 (holds within a minute)',
    list: async () => all().map(({ hash, ...terms }) => ({ ...terms, id: tokenId(hash) })),
    create: async (client) => mint(client),
    async edit(id, terms) {
      const { hash, ...before } = find(id)
      const given = Object.entries({ ...before, ...terms }).filter(([, value]) => value !== null)
      put({ ...v.parse(clientSchema, Object.fromEntries(given)), hash })
    },
    async rotate(id) {
      const { hash, ...terms } = find(id)
      const ends = beijingDay(Date.now() + overlap * oneDay)
      put({ ...terms, hash, expires: terms.expires && terms.expires < ends ? terms.expires : ends })
      return mint(terms)
    },
    async revoke(id) {
      key('delete', storeKey(find(id).hash))
    },
  }
}

const keysSchema = v.array(v.object({ name: v.string() }))

/** wrangler prints the keys as JSON, at times below a line of its own. */
function keyNames(printed: string): string[] {
  return v.parse(keysSchema, JSON.parse(printed.slice(printed.indexOf('[')))).map(({ name }) => name)
}
