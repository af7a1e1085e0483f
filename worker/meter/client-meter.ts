import { DurableObject } from 'cloudflare:workers'
import { beijingDay } from '../../shared/date.ts'
import type { ProductId } from '../../shared/products.ts'
import { clientTables } from './client-tables.ts'
import type { DayCount, DeploymentMeter } from './deployment-meter.ts'
import { migrate } from './migrate.ts'

/** One request of a client that wants to ask a product. */
export interface Question {
  /** Of the request. */
  request: string
  client: string
  /** The same for the same picture, page and what was asked for. */
  key: string
  /** The same for another try of the same job, whatever its bytes. */
  job?: string | undefined
  product: ProductId
  /** Calls a day; absent for as many as the vendors allow. */
  daily?: number | undefined
  /** Questions of this client at once. */
  concurrent: number
  /** Milliseconds since 1970: now, and when the request is given up at the latest. */
  now: number
  until: number
}

/** With the client's calls of today, this one included. */
type Entered = { admission: 'entered'; used: number }

/** `running`: the same is being asked for this client right now, under that key. */
export type Admission =
  | Entered
  | { admission: 'running'; key: string }
  /** With the reply the same question got a few minutes ago. */
  | { admission: 'replayed'; reply: string }
  | { admission: 'daily-limit' | 'busy' }

/** The next call of a question: the product asked first, or another. */
export interface NextTry extends Pick<Question, 'request' | 'product' | 'daily' | 'now'> {
  /** How many calls there were before. */
  tries: number
  /** Whether the one before may be billed. */
  billed: boolean
}

/** How a question ended. */
export interface Settlement extends Pick<Question, 'request' | 'now'> {
  /** How many calls were sent, and whether the last may be billed; one that is known not to be is given back. */
  tries: number
  billed: boolean
  reply?: string | undefined
  /** Whether the reply may be given again for some minutes. */
  isKept: boolean
  /** For those who wait for the same: the problem as JSON. */
  failure?: string | undefined
}

/** What somebody who waited for the same question hears; `gone` when whoever asked never came back. */
export type Outcome = { outcome: 'replied' | 'failed'; told: string } | { outcome: 'gone' }

/** Milliseconds a reply can be had again, and the longest one that is kept. */
const replayedFor = 600_000
const longestReply = 1_000_000
/** Milliseconds between two reports to the deployment's meter, and until one is made up for that never arrived. */
const reportEvery = 1000
const lookAgainAfter = 30_000

/** A request that timed out is settled after its deadline: an open question is remembered that much longer. */
const settledLate = 10_000
const forgottenAt = `iif(reply IS NULL, until + ${settledLate}, until)`

interface Row extends Record<string, SqlStorageValue> {
  key: string
  request: string
  product: string
  day: string
  tries: number
  until: number
  reply: string | null
}

/**
 * What one client has asked: counts by Beijing's day, open questions and the replies of the last minutes. A call is
 * counted before it is sent and given back only when it is known not to be billed, so that neither a sleeping object, a
 * deployment nor a caller who left loses one. A recognition writes two rows here before it is sent and one after.
 */
export class ClientMeter extends DurableObject<{ METER: DurableObjectNamespace<DeploymentMeter> }> {
  readonly #sql: SqlStorage
  readonly #waiting = new Map<string, Set<(outcome: Outcome) => void>>()
  #reported: 'all' | 'reporting' | 'again' = 'all'

  constructor(state: DurableObjectState, bindings: { METER: DurableObjectNamespace<DeploymentMeter> }) {
    super(state, bindings)
    migrate(state.storage, clientTables)
    this.#sql = state.storage.sql
  }

  /** Lets a question in and counts its first call, or says why not. Asked twice by one request it is let in once. */
  async enter(question: Question): Promise<Admission> {
    const { key, job, request, client, product, daily, concurrent, now, until } = question
    const used = this.used(now)
    if (this.#open(request)) return { admission: 'entered', used }
    const same = this.#find(key, job ?? key, now)
    if (same) return same.reply === null ? { admission: 'running', key: same.key } : replayed(same.reply)
    if (this.#openQuestions(now) >= concurrent) return { admission: 'busy' }
    if (daily !== undefined && used >= daily) return { admission: 'daily-limit' }
    this.#own(client)
    const day = beijingDay(now)
    this.#sql.exec(
      'INSERT INTO questions VALUES (?, ?, ?, ?, ?, 1, ?, NULL)',
      request,
      key,
      job ?? key,
      product,
      day,
      until,
    )
    this.#count(day, product, 1)
    await this.#wakeWithin(lookAgainAfter)
    return { admission: 'entered', used: used + 1 }
  }

  /** Counts one more call of a question that is open, unless the one before is known to be free. */
  async again({ request, product, tries, billed, daily, now }: NextTry): Promise<Admission> {
    const open = this.#open(request)
    if (!open || open.tries > tries) return { admission: 'entered', used: this.used(now) }
    if (!billed) this.#count(open.day, open.product, -1)
    const used = this.used(now)
    const isFull = daily !== undefined && used >= daily
    const day = beijingDay(now)
    const set = 'UPDATE questions SET product = ?, day = ?, tries = ? WHERE request = ?'
    // An empty product: nothing more was counted, so there is nothing to give back.
    this.#sql.exec(set, isFull ? '' : product, day, isFull ? tries : tries + 1, request)
    if (isFull) return { admission: 'daily-limit' }
    this.#count(day, product, 1)
    return { admission: 'entered', used: used + 1 }
  }

  /** Ends a question: its reply is kept for those who ask the same, its last call given back where it cost nothing. */
  async settle({ request, tries, billed, reply, isKept, failure, now }: Settlement): Promise<void> {
    const open = this.#open(request)
    if (!open) return
    // One counted more than were sent: the answer that let it go was lost.
    if (!billed || open.tries > tries) this.#count(open.day, open.product, -1)
    if (reply !== undefined && isKept && reply.length <= longestReply) {
      this.#sql.exec('UPDATE questions SET reply = ?, until = ? WHERE request = ?', reply, now + replayedFor, request)
    } else this.#sql.exec('DELETE FROM questions WHERE request = ?', request)
    this.#tell(open.key, reply !== undefined ? { outcome: 'replied', told: reply } : failed(failure))
    this.#report()
  }

  /** What comes of a question somebody else is asking. */
  async outcome(key: string, now: number): Promise<Outcome> {
    const row = this.#find(key, key, now)
    if (!row) return { outcome: 'gone' }
    if (row.reply !== null) return { outcome: 'replied', told: row.reply }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#tell(key, { outcome: 'gone' }), row.until - now)
      const waiting = this.#waiting.get(key) ?? new Set()
      this.#waiting.set(
        key,
        waiting.add((outcome) => {
          clearTimeout(timer)
          resolve(outcome)
        }),
      )
    })
  }

  /** Calls of today. */
  used(now: number): number {
    const sum = 'SELECT coalesce(sum(calls), 0) AS calls FROM calls WHERE day = ?'
    return this.#sql.exec<{ calls: number }>(sum, beijingDay(now)).one().calls
  }

  /** Forgets what is over, and tells the deployment's meter what it may have missed. */
  override async alarm(): Promise<void> {
    const now = Date.now()
    this.#sql.exec(`DELETE FROM questions WHERE ${forgottenAt} <= ?`, now)
    this.#sql.exec('DELETE FROM calls WHERE day < ?', beijingDay(now - 400 * 86_400_000))
    await this.#reportNow()
    const next = `SELECT min(${forgottenAt}) AS until FROM questions`
    const { until } = this.#sql.exec<{ until: number | null }>(next).one()
    if (until !== null) await this.ctx.storage.setAlarm(until)
  }

  #find(key: string, job: string, now: number): Row | undefined {
    const where = 'SELECT * FROM questions WHERE (key = ? OR job = ?) AND until > ? ORDER BY reply IS NULL'
    return this.#sql.exec<Row>(where, key, job, now).toArray()[0]
  }

  #open(request: string): Row | undefined {
    const where = 'SELECT * FROM questions WHERE request = ? AND reply IS NULL'
    return this.#sql.exec<Row>(where, request).toArray()[0]
  }

  /** A worker that died never settles: its questions end with their deadlines, and stay counted. */
  #openQuestions(now: number): number {
    const count = 'SELECT count(*) AS open FROM questions WHERE reply IS NULL AND until > ?'
    return this.#sql.exec<{ open: number }>(count, now).one().open
  }

  #count(day: string, product: string, by: 1 | -1): void {
    if (product === '') return
    const add = 'INSERT INTO calls VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET calls = calls + excluded.calls'
    this.#sql.exec(add, day, product, by)
  }

  #own(client: string): void {
    const known = this.#sql.exec('SELECT client FROM owner').toArray().length > 0
    if (!known) this.#sql.exec('INSERT INTO owner VALUES (?)', client)
  }

  async #wakeWithin(milliseconds: number): Promise<void> {
    const alarm = await this.ctx.storage.getAlarm()
    const latest = Date.now() + milliseconds
    if (alarm === null || alarm > latest) await this.ctx.storage.setAlarm(latest)
  }

  #tell(key: string, outcome: Outcome): void {
    for (const resolve of this.#waiting.get(key) ?? []) resolve(outcome)
    this.#waiting.delete(key)
  }

  /** At most one report a second: what happens meanwhile goes with the next. */
  #report(): void {
    if (this.#reported !== 'all') {
      this.#reported = 'again'
      return
    }
    this.#reported = 'reporting'
    this.ctx.waitUntil(this.#reportNow().catch(() => {})) // the alarm makes up for it
    setTimeout(() => {
      const isDue = this.#reported === 'again'
      this.#reported = 'all'
      if (isDue) this.#report()
    }, reportEvery)
  }

  /** The counts as they stand, of every day that can still change. */
  async #reportNow(): Promise<void> {
    const [owner] = this.#sql.exec<{ client: string }>('SELECT client FROM owner').toArray()
    const newest = this.#sql.exec<{ day: string | null }>('SELECT max(day) AS day FROM calls').one().day
    if (!owner || newest === null) return
    const since = beijingDay(Date.parse(newest) - 86_400_000)
    const counts = this.#sql.exec<Counted>('SELECT day, product, calls FROM calls WHERE day >= ?', since).toArray()
    const { METER } = this.env
    await METER.get(METER.idFromName('meter')).report(owner.client, counts)
  }
}

type Counted = { [Name in keyof DayCount]: DayCount[Name] }

const replayed = (reply: string): Admission => ({ admission: 'replayed', reply })
const failed = (failure: string | undefined): Outcome =>
  failure === undefined ? { outcome: 'gone' } : { outcome: 'failed', told: failure }
