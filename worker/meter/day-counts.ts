import { beijingDay, oneDay } from '../../shared/beijing-day.ts'
import type { DayCount } from './deployment-meter.ts'

type Row = { [Name in keyof DayCount]: DayCount[Name] }

/** A client's calls by Beijing's day and product. */
export function createDayCounts(sql: SqlStorage) {
  return {
    /** Calls of today. */
    used(now: number): number {
      const sum = 'SELECT coalesce(sum(calls), 0) AS calls FROM calls WHERE day = ?'
      return sql.exec<{ calls: number }>(sum, beijingDay(now)).one().calls
    },
    /** No product is no call. */
    add(day: string, product: string, by: 1 | -1): void {
      if (product === '') return
      const insert = 'INSERT INTO calls VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET calls = calls + excluded.calls'
      sql.exec(insert, day, product, by)
    },
    /** Of every day that can still change; none where nothing was ever counted. */
    changing(): readonly DayCount[] | undefined {
      const newest = sql.exec<{ day: string | null }>('SELECT max(day) AS day FROM calls').one().day
      if (newest === null) return undefined
      const since = beijingDay(Date.parse(newest) - oneDay)
      return sql.exec<Row>('SELECT day, product, calls FROM calls WHERE day >= ?', since).toArray()
    },
    /** Days are kept for 400. */
    forget: (now: number) => sql.exec('DELETE FROM calls WHERE day < ?', beijingDay(now - 400 * oneDay)),
  }
}
