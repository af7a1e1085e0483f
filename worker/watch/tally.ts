import type { Metrics } from '../meter/deployment-meter.ts'
import type { Outcome } from '../request/context.ts'

/** A request that is over. */
interface Seen extends Pick<Outcome, 'product' | 'code' | 'replayed'> {
  path: string
  status: number
  /** Milliseconds since 1970, and how long it took. */
  at: number
  milliseconds: number
}

/** Seconds of the histogram. */
const buckets = [0.25, 0.5, 1, 2, 4, 8, 16, 30]

/** What an isolate has seen since it last told the deployment's meter. */
export interface Tally {
  count(seen: Seen): void
  /** Empties it. */
  take(): Metrics
  /** True at most every ten seconds, when there is something to tell. */
  isDue(now: number): boolean
}

export function createTally(): Tally {
  let metrics: Metrics = { counters: {}, gauges: {} }
  let told = 0
  const add = (series: string, more = 1) => {
    metrics.counters[series] = (metrics.counters[series] ?? 0) + more
  }
  return {
    count({ path, status, code = 'OK', product, replayed, at, milliseconds }) {
      add(`fapiao_requests_total{path="${path}",status="${status}",code="${code}"}`)
      if (!product || replayed) return
      const seconds = milliseconds / 1000
      const label = `product="${product}"`
      add(`fapiao_recognitions_total{${label}}`)
      add(`fapiao_recognition_seconds_sum{${label}}`, seconds)
      add(`fapiao_recognition_seconds_count{${label}}`)
      for (const bucket of buckets)
        add(`fapiao_recognition_seconds_bucket{${label},le="${bucket}"}`, seconds <= bucket ? 1 : 0)
      add(`fapiao_recognition_seconds_bucket{${label},le="+Inf"}`)
      metrics.gauges[`fapiao_last_success_timestamp_seconds{${label}}`] = at / 1000
    },
    take() {
      const taken = metrics
      metrics = { counters: {}, gauges: {} }
      return taken
    },
    isDue(now) {
      if (now - told < 10_000 || Object.keys(metrics.counters).length === 0) return false
      told = now
      return true
    },
  }
}
