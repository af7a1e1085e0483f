import * as v from 'valibot'
import { beijingDay, oneDay } from '../../shared/beijing-day.ts'
import { Refusal } from '../refuse/refusal.ts'
import { askObject, unavailable } from '../request/ask-object.ts'
import { sha256Hex } from '../sign/digest.ts'
import { clientSchema, defaultDaily, type StoredToken, storedTokenSchema, storeKey, tokenId } from './client.ts'
import { type AuditLine, type TokenBindings, type TokenChange, tokenBook } from './token-book.ts'

/** A new token: shown once, stored as its hash. */
export interface NewToken {
  token: string
  id: string
}

/** What an administrator asks a token to be; null takes a limit away. */
export interface WantedTerms {
  client?: unknown
  daily?: unknown
  perMinute?: unknown
  products?: unknown
  expires?: unknown
  admin?: unknown
}

/** Days the old token works beside its successor. */
const overlap = 7

/** Tokens as an administrator handles them; every change is written down. */
export function administerTokens(bindings: TokenBindings, by: string, now: () => number) {
  const atBook = <Answer>(ask: (book: ReturnType<typeof tokenBook>) => Promise<Answer>) =>
    askObject(() => tokenBook(bindings), ask)
  function change(token: StoredToken, action: TokenChange['action']): Promise<void> {
    const changed: TokenChange = { id: crypto.randomUUID(), at: now(), by, action }
    return atBook((book) => book.change(token, changed))
  }

  async function list(): Promise<StoredToken[]> {
    const { tokens, revoked } = await atBook(async (book): Promise<Known> => await book.all())
    const known = new Set([...tokens.map(({ hash }) => hash), ...revoked])
    const stored = (await inStore(bindings)).filter(({ hash }) => !known.has(hash))
    return [...tokens, ...stored].toSorted((first, second) => (first.client < second.client ? -1 : 1))
  }

  async function find(id: string): Promise<StoredToken> {
    const found = (await list()).find(({ hash }) => tokenId(hash) === id)
    if (!found) throw new Refusal('not-found')
    return found
  }

  async function mint(terms: Omit<StoredToken, 'hash'>, action: TokenChange['action']): Promise<NewToken> {
    const token = crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true })
    const hash = await sha256Hex(token)
    await change({ ...terms, hash }, action)
    return { token, id: tokenId(hash) }
  }

  return {
    list,
    /**
     * @throws {Refusal} `bad-request` naming what is wrong, `client` where there is one of this name and not `another`
     */
    async create(wanted: WantedTerms, another: boolean): Promise<NewToken> {
      const terms = checked({ daily: defaultDaily, ...wanted })
      if (!another && (await list()).some(({ client }) => client === terms.client)) throw wrong('client')
      return mint(terms, 'create')
    },
    /** Changes a token's terms in place; its client and the token itself stay. */
    async edit(id: string, { client: _, ...wanted }: WantedTerms): Promise<StoredToken> {
      const { hash, ...terms } = await find(id)
      const edited = { ...checked({ ...terms, ...wanted }), hash }
      await change(edited, 'edit')
      return edited
    },
    /** A second token with the same terms; the first works a week longer. */
    async rotate(id: string): Promise<NewToken> {
      const old = await find(id)
      const { hash: _, ...terms } = old
      const minted = await mint(terms, 'create')
      const ends = beijingDay(now() + overlap * oneDay)
      await change({ ...old, expires: old.expires && old.expires < ends ? old.expires : ends }, 'rotate')
      return minted
    },
    async revoke(id: string): Promise<void> {
      const token = await find(id)
      await change(token, 'revoke')
      // The book has the last word: what the store still holds opens nothing.
      await bindings.TOKEN_STORE.delete(storeKey(token.hash)).catch(() => {})
    },
    audit: (most: number) => atBook(async (book): Promise<AuditLine[]> => await book.audit(most)),
  }
}

type Known = { tokens: StoredToken[]; revoked: string[] }

async function inStore({ TOKEN_STORE }: TokenBindings): Promise<StoredToken[]> {
  try {
    const { keys } = await TOKEN_STORE.list({ prefix: 'token:' })
    const values = await Promise.all(keys.map(({ name }) => TOKEN_STORE.get(name, 'json')))
    return values.flatMap((value) => {
      const stored = v.safeParse(storedTokenSchema, value)
      return stored.success ? [stored.output] : []
    })
  } catch (error) {
    throw unavailable(error)
  }
}

const wrong = (parameter: string) => new Refusal('bad-request', false, { parameter })

function checked(wanted: WantedTerms): Omit<StoredToken, 'hash'> {
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined))
  const client = v.safeParse(clientSchema, given)
  if (!client.success) throw wrong(v.getDotPath(client.issues[0])?.split('.')[0] ?? 'body')
  return client.output
}
