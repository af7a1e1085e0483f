import { DurableObject } from 'cloudflare:workers'
import { beijingDay, oneDay } from '../../shared/beijing-day.ts'
import { type Budget, type Calls, type Period, type Reached, spending } from './budget.ts'
import { migrate } from './migrate.ts'

export interface Usage {
  client: string
  product: string
  calls: number
}

/** A client's calls of one product on one day. */
export interface DayCount {
  day: string
  product: string
  calls: number
}

/** Of which period's budget the calls reported are more than it has, the longer one's first, and the shares they reached. */
export interface Reckoning {
  over?: Period | undefined
  reached: Reached[]
}

/** Counters add up; of a gauge the highest stands. By series, as Prometheus writes them. */
export interface Metrics {
  counters: Record<string, number>
  gauges: Record<string, number>
}

const steps = [
  // As deployed before migrations were numbered, when this object was the only meter.
  `CREATE TABLE IF NOT EXISTS calls (day TEXT, client TEXT, product TEXT, calls INTEGER, PRIMARY KEY (day, client, product));
   CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT, until INTEGER)`,
  'DROP TABLE replies',
  `CREATE TABLE told (share TEXT PRIMARY KEY) WITHOUT ROWID;
   CREATE TABLE metrics (number INTEGER PRIMARY KEY, metrics TEXT)`,
]

/** Tellings of metrics that are remembered by their names: as many as can come between one and its second try. */
const longestMemory = 20

/** Everybody's counts in one place, for the administrator and the budget. Clients' own meters report to it. */
export class DeploymentMeter extends DurableObject<object> {
  readonly #sql: SqlStorage
  /** Calls by product of a day or month, as the table has them. */
  readonly #sums = new Map<string, Map<string, number>>()

  constructor(state: DurableObjectState, bindings: object) {
    super(state, bindings)
    migrate(state.storage, steps)
    this.#sql = state.storage.sql
  }

  /** Takes a client's counts as they stand now: told twice they are the same. Days are kept for 400. */
  report(client: string, counts: readonly DayCount[], budget?: Budget): Reckoning {
    const newest = counts.reduce((latest, { day }) => (day > latest ? day : latest), '')
    if (newest) this.#sql.exec('DELETE FROM calls WHERE day < ?', beijingDay(Date.parse(newest) - 400 * oneDay))
    for (const count of counts) this.#put(client, count)
    return budget && newest ? this.#reckon(budget, newest) : { reached: [] }
  }

  /** Calls of one day by client and product. */
  usage(day: string): Usage[] {
    return this.#sql
      .exec<{ client: string; product: string; calls: number }>(
        'SELECT client, product, calls FROM calls WHERE day = ? AND calls > 0 ORDER BY client, product',
        day,
      )
      .toArray()
  }

  /** Calls from one day to another, both included, by client and product, the most first. */
  usageBetween(first: string, last: string): Usage[] {
    const sum = `SELECT client, product, sum(calls) AS calls FROM calls WHERE day BETWEEN ? AND ?
      GROUP BY client, product HAVING sum(calls) > 0 ORDER BY calls DESC, client`
    return this.#sql.exec<{ client: string; product: string; calls: number }>(sum, first, last).toArray()
  }

  /**
   * Adds what an isolate has seen since it last told; gives everything so far.
   * @param telling names what is told: under the same name it is added once
   */
  addMetrics({ counters, gauges }: Metrics, telling?: string): Metrics {
    const known = this.#metrics()
    if (telling && known.told?.includes(telling)) return known
    for (const [series, more] of Object.entries(counters)) known.counters[series] = (known.counters[series] ?? 0) + more
    for (const [series, value] of Object.entries(gauges))
      known.gauges[series] = Math.max(known.gauges[series] ?? value, value)
    if (telling) known.told = [...(known.told ?? []), telling].slice(-longestMemory)
    if (Object.keys(counters).length > 0)
      this.#sql.exec('INSERT OR REPLACE INTO metrics VALUES (1, ?)', JSON.stringify(known))
    return known
  }

  #metrics(): Metrics & { told?: string[] } {
    const [row] = this.#sql.exec<{ metrics: string }>('SELECT metrics FROM metrics').toArray()
    return row ? JSON.parse(row.metrics) : { counters: {}, gauges: {} }
  }

  #put(client: string, { day, product, calls }: DayCount): void {
    const where = 'SELECT calls FROM calls WHERE day = ? AND client = ? AND product = ?'
    const [before] = this.#sql.exec<{ calls: number }>(where, day, client, product).toArray()
    if (before?.calls === calls) return
    // Replaced, a row would be written twice: itself and its place in the index.
    const put = 'INSERT INTO calls VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET calls = excluded.calls'
    this.#sql.exec(put, day, client, product, calls)
    for (const name of [day, day.slice(0, 7)]) {
      const sums = this.#sums.get(name)
      sums?.set(product, (sums.get(product) ?? 0) + calls - (before?.calls ?? 0))
    }
  }

  /** Summed up once after the object woke, and kept up to date from then on. */
  #sum(name: string): Calls {
    const known = this.#sums.get(name)
    if (known) return known
    const sum = 'SELECT product, sum(calls) AS calls FROM calls WHERE day BETWEEN ? AND ? GROUP BY product'
    const rows = this.#sql.exec<{ product: string; calls: number }>(sum, name, `${name}~`).toArray()
    const summed = new Map(rows.map(({ product, calls }) => [product, calls]))
    this.#sums.set(name, summed)
    return summed
  }

  #reckon(budget: Budget, day: string): Reckoning {
    const spent = spending(budget, day, (name) => this.#sum(name))
    const reached = spent.flatMap((each) => budget.thresholds.map((share) => ({ ...each, share })))
    return {
      over: spent.findLast(({ used, cap }) => used > cap)?.period,
      reached: reached.filter((each) => each.used >= each.cap * each.share && this.#isNew(each)),
    }
  }

  /** A share is told once in its period. */
  #isNew({ name, unit, share }: Reached): boolean {
    const key = `${name} ${unit} ${share}`
    return this.#sql.exec('INSERT OR IGNORE INTO told VALUES (?)', key).rowsWritten > 0
  }
}
