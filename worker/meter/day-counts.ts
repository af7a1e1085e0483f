import { beijingDay, oneDay } from '../../shared/beijing-day.ts'
import type { DayCount } from './deployment-meter.ts'

type Row = { [Name in keyof DayCount]: DayCount[Name] }

/** A client's calls by Beijing's day and product. The table is what lasts; a day is summed up once after waking. */
export function createDayCounts(sql: SqlStorage) {
  const sums = new Map<string, number>()
  function sumOf(day: string): number {
    const sum = 'SELECT coalesce(sum(calls), 0) AS calls FROM calls WHERE day = ?'
    const calls = sums.get(day) ?? sql.exec<{ calls: number }>(sum, day).one().calls
    sums.set(day, calls)
    return calls
  }
  return {
    /** Calls of today. */
    used: (now: number) => sumOf(beijingDay(now)),
    /** No product is no call. */
    add(day: string, product: string, by: 1 | -1): void {
      if (product === '') return
      const before = sumOf(day)
      const insert = 'INSERT INTO calls VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET calls = calls + excluded.calls'
      sql.exec(insert, day, product, by)
      sums.set(day, before + by)
    },
    /** Of every day that can still change; none where nothing was ever counted. */
    changing(): readonly DayCount[] | undefined {
      const newest = sql.exec<{ day: string | null }>('SELECT max(day) AS day FROM calls').one().day
      if (newest === null) return undefined
      const since = beijingDay(Date.parse(newest) - oneDay)
      return sql.exec<Row>('SELECT day, product, calls FROM calls WHERE day >= ?', since).toArray()
    },
    /** Days are kept for 400. */
    forget(now: number): void {
      sql.exec('DELETE FROM calls WHERE day < ?', beijingDay(now - 400 * oneDay))
      sums.clear()
    },
  }
}
