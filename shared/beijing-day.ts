const beijingOffset = 8 * 60 * 60 * 1000
/** Milliseconds; Beijing's days are all of one length. */
export const oneDay = 24 * 60 * 60 * 1000

/** The clock in Beijing at an instant, as ISO has it without a zone. */
export function beijingTime(instant: number): string {
  return new Date(instant + beijingOffset).toISOString().slice(0, -1)
}

/** The calendar day in Beijing at an instant, given in milliseconds since 1970 as `Date.now()` counts. */
export function beijingDay(instant: number): string {
  return beijingTime(instant).slice(0, 10)
}

/** When the day after the one at an instant begins in Beijing, or the month after its month. */
export function nextInBeijing(period: 'day' | 'month', instant: number): number {
  const today = new Date(instant + beijingOffset)
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  return (period === 'day' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1)) - beijingOffset
}
