/**
 * Calls of one product start evenly apart, a tenth slower than the vendor allows: it counts by its own clock, and calls
 * reach it sooner or later than they left.
 */
const margin = 1.1

/** No turn is given beyond the longest deadline, so a later one came from a clock that was wrong. */
const longestQueue = 125_000

export interface Turn {
  /** Milliseconds to wait before starting. */
  wait: number
  /** When the next call may start, milliseconds since 1970. */
  next: number
}

/** Milliseconds between two calls of a product. */
export function spacing(ratePerSecond: number): number {
  return (1000 / ratePerSecond) * margin
}

/** The next turn of a product, or undefined when it would come after `until`. */
export function nextTurn(earliest: number, now: number, ratePerSecond: number, until: number): Turn | undefined {
  const start = earliest > now + longestQueue ? now : Math.max(earliest, now)
  if (start > until) return undefined
  return { wait: start - now, next: start + spacing(ratePerSecond) }
}
