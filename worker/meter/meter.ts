import { DurableObject } from 'cloudflare:workers'
import { beijingDay } from '../../shared/date.ts'
import type { ProductId } from '../../shared/products.ts'
import { nextTurn } from './turn.ts'

/** One request of a client at the door. */
export interface Entry {
  /** Of the request. */
  id: string
  client: string
  /** Calls a day; absent for as many as the vendors allow. */
  daily?: number | undefined
  /** Requests of this client at once. */
  concurrent: number
  /** The same for the same bytes and product; while one is running, the others wait for its reply. */
  key?: string | undefined
  product: ProductId
  ratePerSecond: number
  /** Milliseconds since 1970: now, and when the request is given up at the latest. */
  now: number
  until: number
}

/** `running`: the same picture is being read for this client right now. */
export type Admission =
  | { admission: 'running' }
  /** With the reply the same picture got a few minutes ago. */
  | { admission: 'replayed'; reply: string }
  | { admission: 'daily-limit' | 'busy' }
  /** With the product's first turn in milliseconds, absent when it comes too late, and calls of today, this one included. */
  | { admission: 'entered'; wait: number | undefined; used: number }

export interface Usage {
  client: string
  product: string
  calls: number
}

/** Milliseconds a reply can be had again, and the longest one that is kept. */
const replayedFor = 600_000
const longestReply = 1_000_000

/**
 * Rates, counts and the replies of the last minutes for the whole deployment, in one place because the vendors count one
 * account. Turns and running requests live in memory: they are over within seconds. Counts are stored, and replies until
 * their minutes are over: the Cache API would keep nothing on workers.dev.
 */
export class Meter extends DurableObject<object> {
  readonly #turns = new Map<ProductId, number>()
  readonly #running = new Map<string, Entry>()
  readonly #sql: SqlStorage

  constructor(state: DurableObjectState, bindings: object) {
    super(state, bindings)
    this.#sql = state.storage.sql
    this.#sql.exec(
      `CREATE TABLE IF NOT EXISTS calls (day TEXT, client TEXT, product TEXT, calls INTEGER, PRIMARY KEY (day, client, product));
       CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT, until INTEGER)`,
    )
  }

  /** Lets a request in, or says why not. Running requests count towards the day, so that a burst cannot pass it. */
  enter(entry: Entry): Admission {
    const reply = this.#replyTo(entry)
    if (reply !== undefined) return { admission: 'replayed', reply }
    const running = this.#runningOf(entry)
    if (entry.key && running.some(({ key }) => key === entry.key)) return { admission: 'running' }
    if (running.length >= entry.concurrent) return { admission: 'busy' }
    const used = this.used(entry.client, entry.now) + running.length
    if (entry.daily !== undefined && used >= entry.daily) return { admission: 'daily-limit' }
    this.#running.set(entry.id, entry)
    const { product, ratePerSecond, now, until } = entry
    return { admission: 'entered', wait: this.turn(product, ratePerSecond, now, until), used: used + 1 }
  }

  /** Milliseconds until the product may be called again for this account; undefined when that is too late. */
  turn(product: ProductId, ratePerSecond: number, now: number, until: number): number | undefined {
    const turn = nextTurn(this.#turns.get(product) ?? 0, now, ratePerSecond, until)
    if (turn) this.#turns.set(product, turn.next)
    return turn?.wait
  }

  /**
   * Ends a request. Only one that a product answered is counted, because nobody pays for an outage, and only its reply is
   * kept for those who ask the same.
   */
  async leave(id: string, now: number, product?: ProductId, reply?: string): Promise<void> {
    const entry = this.#running.get(id)
    this.#running.delete(id)
    if (entry && product) this.#count(beijingDay(now), entry.client, product)
    if (!entry?.key || !reply || reply.length > longestReply) return
    this.#sql.exec('INSERT OR REPLACE INTO replies VALUES (?, ?, ?)', entry.key, reply, now + replayedFor)
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + replayedFor)
  }

  /** Forgets the replies whose minutes are over. */
  override async alarm(): Promise<void> {
    this.#sql.exec('DELETE FROM replies WHERE until <= ?', Date.now())
    const left = this.#sql.exec<{ until: number | null }>('SELECT min(until) AS until FROM replies').one().until
    if (left !== null) await this.ctx.storage.setAlarm(left)
  }

  /** Calls of a client today. */
  used(client: string, now: number): number {
    const rows = this.#sql.exec<{ calls: number }>(
      'SELECT coalesce(sum(calls), 0) AS calls FROM calls WHERE day = ? AND client = ?',
      beijingDay(now),
      client,
    )
    return rows.one().calls
  }

  /** Calls of one day by client and product. */
  usage(day: string): Usage[] {
    return this.#sql
      .exec<{ client: string; product: string; calls: number }>(
        'SELECT client, product, calls FROM calls WHERE day = ? ORDER BY client, product',
        day,
      )
      .toArray()
  }

  #replyTo({ key, now }: Entry): string | undefined {
    if (!key) return undefined
    const rows = this.#sql.exec<{ reply: string }>('SELECT reply FROM replies WHERE key = ? AND until > ?', key, now)
    return rows.toArray()[0]?.reply
  }

  #count(day: string, client: string, product: ProductId): void {
    this.#sql.exec(
      'INSERT INTO calls VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET calls = calls + 1',
      day,
      client,
      product,
    )
    this.#sql.exec('DELETE FROM calls WHERE day < ?', beijingDay(Date.parse(day) - 400 * 86_400_000))
  }

  /** A worker that died never leaves: its entries end with their deadlines. */
  #runningOf({ client, now }: Entry): Entry[] {
    for (const [id, { until }] of this.#running) if (until < now) this.#running.delete(id)
    return [...this.#running.values()].filter((entry) => entry.client === client)
  }
}
