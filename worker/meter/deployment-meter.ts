import { DurableObject } from 'cloudflare:workers'
import { beijingDay } from '../../shared/date.ts'
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

const steps = [
  // As deployed before migrations were numbered, when this object was the only meter.
  `CREATE TABLE IF NOT EXISTS calls (day TEXT, client TEXT, product TEXT, calls INTEGER, PRIMARY KEY (day, client, product));
   CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT, until INTEGER)`,
  'DROP TABLE replies',
]

/** Everybody's counts in one place, for the administrator. Clients' own meters report to it; nobody waits for it. */
export class DeploymentMeter extends DurableObject<object> {
  readonly #sql: SqlStorage

  constructor(state: DurableObjectState, bindings: object) {
    super(state, bindings)
    migrate(state.storage, steps)
    this.#sql = state.storage.sql
  }

  /** Takes a client's counts as they stand now: told twice they are the same. Days are kept for 400. */
  report(client: string, counts: readonly DayCount[]): void {
    const [newest] = counts
      .map(({ day }) => day)
      .sort()
      .reverse()
    if (newest) this.#sql.exec('DELETE FROM calls WHERE day < ?', beijingDay(Date.parse(newest) - 400 * 86_400_000))
    for (const { day, product, calls } of counts)
      this.#sql.exec('INSERT OR REPLACE INTO calls VALUES (?, ?, ?, ?)', day, client, product, calls)
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
}
