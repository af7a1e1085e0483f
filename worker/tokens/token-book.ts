import { DurableObject } from 'cloudflare:workers'
import * as v from 'valibot'
import { migrate } from '../meter/migrate.ts'
import { type StoredToken, storedTokenSchema } from './client.ts'

/** What somebody did to a token, as the audit log tells it. */
interface Done {
  /** Milliseconds since 1970. */
  at: number
  /** The administrator's client name. */
  by: string
  action: 'create' | 'edit' | 'rotate' | 'revoke'
}

export interface TokenChange extends Done {
  /** Of this change: told twice it is one. */
  id: string
}

/** A line of the audit log; of the token only its name in lists. */
export interface AuditLine extends Done {
  client: string
  token: string
  /** What the token allows from then on, as JSON. */
  terms: string
}

/** `unknown`: not of this book, perhaps of the store beside it. */
export type Found = { token: StoredToken } | 'revoked' | 'unknown'

/** Lines of the audit log that are kept. */
const longestLog = 10_000

/**
 * Every token's terms by its hash, in one place that is asked at every request, so that revoking holds at once. Revoked
 * tokens stay as such: the store beside this book may still hold them for a while.
 */
export class TokenBook extends DurableObject<object> {
  readonly #sql: SqlStorage

  constructor(state: DurableObjectState, bindings: object) {
    super(state, bindings)
    migrate(state.storage, [
      `CREATE TABLE tokens (hash TEXT PRIMARY KEY, token TEXT, revoked INTEGER) WITHOUT ROWID;
       CREATE TABLE changes (
         number INTEGER PRIMARY KEY, at INTEGER, by TEXT, action TEXT, client TEXT, token TEXT, terms TEXT
       )`,
      // A change whose answer was lost is told once more.
      'ALTER TABLE changes ADD COLUMN id TEXT; CREATE UNIQUE INDEX change_ids ON changes (id)',
    ])
    this.#sql = state.storage.sql
  }

  /** Whose token has this hash. Nobody learns anything from how long it takes: who knows a hash knows the token. */
  find(hash: string): Found {
    const where = 'SELECT token, revoked FROM tokens WHERE hash = ?'
    const [row] = this.#sql.exec<{ token: string; revoked: number }>(where, hash).toArray()
    if (!row) return 'unknown'
    return row.revoked ? 'revoked' : { token: parsed(row.token) }
  }

  /** Every token that is good, and the hashes of those that were revoked. */
  all(): { tokens: StoredToken[]; revoked: string[] } {
    const rows = this.#sql.exec<{ hash: string; token: string; revoked: number }>('SELECT * FROM tokens').toArray()
    return {
      tokens: rows.filter(({ revoked }) => !revoked).map(({ token }) => parsed(token)),
      revoked: rows.filter(({ revoked }) => revoked).map(({ hash }) => hash),
    }
  }

  /** Puts a token as it is from now on, and writes down who did it; once, however often one change is told. */
  change(token: StoredToken, { id, at, by, action }: TokenChange): void {
    const { hash, client, ...terms } = token
    const { rowsWritten } = this.#sql.exec(
      'INSERT OR IGNORE INTO changes (id, at, by, action, client, token, terms) VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      at,
      by,
      action,
      client,
      hash.slice(0, 8),
      JSON.stringify(terms),
    )
    if (rowsWritten === 0) return
    const text = JSON.stringify(token)
    this.#sql.exec('INSERT OR REPLACE INTO tokens VALUES (?, ?, ?)', hash, text, action === 'revoke' ? 1 : 0)
    this.#sql.exec('DELETE FROM changes WHERE number <= (SELECT max(number) FROM changes) - ?', longestLog)
  }

  /** The last changes, newest first. */
  audit(most: number): AuditLine[] {
    const newest = 'SELECT at, by, action, client, token, terms FROM changes ORDER BY number DESC LIMIT ?'
    return this.#sql.exec<AuditLine & Record<string, SqlStorageValue>>(newest, most).toArray()
  }
}

const parsed = (text: string): StoredToken => v.parse(storedTokenSchema, JSON.parse(text))

export interface TokenBindings {
  TOKEN_BOOK: DurableObjectNamespace<TokenBook>
  /** Tokens put there by wrangler, before there was an administrator to ask. */
  TOKEN_STORE: KVNamespace
}

export const tokenBook = ({ TOKEN_BOOK }: Pick<TokenBindings, 'TOKEN_BOOK'>) =>
  TOKEN_BOOK.get(TOKEN_BOOK.idFromName('book'))
