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
  | { admission: 'daily-limit' | 'busy' }
  /** With the product's first turn in milliseconds, absent when it comes too late, and calls of today, this one included. */
  | { admission: 'entered'; wait: number | undefined; used: number }

export interface Usage {
  client: string
  product: string
  calls: number
}

/**
 * Rates and counts of the whole deployment, in one place because the vendors count one account. Turns and running
 * requests live in memory: they are over within seconds. Counts are stored.
 */
export class Meter extends DurableObject<object> {
  readonly #turns = new Map<ProductId, number>()
  readonly #running = new Map<string, Entry>()
  readonly #sql: SqlStorage

  constructor(state: DurableObjectState, bindings: object) {
    super(state, bindings)
    this.#sql = state.storage.sql
    this.#sql.exec(
      'CREATE TABLE IF NOT EXISTS calls (day TEXT, client TEXT, product TEXT, calls INTEGER, PRIMARY KEY (day, client, product))',
    )
  }

  /** Lets a request in, or says why not. Running requests count towards the day, so that a burst cannot pass it. */
  enter(entry: Entry): Admission {
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

  /** Ends a request. Only one that a product answered is counted: nobody pays for an outage. */
  leave(id: string, now: number, product?: ProductId): void {
    const entry = this.#running.get(id)
    this.#running.delete(id)
    if (entry && product) this.#count(beijingDay(now), entry.client, product)
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
