/** Counts calls in windows that begin at whole multiples of their length (a calendar second, a calendar minute). */
export interface RateWindow {
  /** Counts one call of `key` at `now` (milliseconds) and returns how many the current window has seen. */
  count(key: string, now: number): number
}

export function createRateWindow(length: number): RateWindow {
  const seen = new Map<string, { window: number; calls: number }>()
  return {
    count(key, now) {
      const window = Math.floor(now / length)
      const last = seen.get(key)
      const calls = last?.window === window ? last.calls + 1 : 1
      seen.set(key, { window, calls })
      return calls
    },
  }
}
