const beijingOffset = 8 * 60 * 60 * 1000

/** The calendar day in Beijing at an instant, given in milliseconds since 1970 as `Date.now()` counts. */
export function beijingDay(instant: number): string {
  return new Date(instant + beijingOffset).toISOString().slice(0, 10)
}
