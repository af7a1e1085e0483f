/** What a client should have signed. */
export const explainSigned = (canonical: string | undefined): string =>
  `expected to be signed, with the host under any of its names:\n${canonical}`

/** How far a client's clock is off; both in milliseconds. */
export const explainClock = (sent: number, now: number): string =>
  `signed at ${new Date(sent).toISOString()}, the clock here says ${new Date(now).toISOString()}`
