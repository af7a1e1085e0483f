/** The day clients are counted by: Beijing's, which changes at 16:00 UTC. */
export function beijingDay(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}
