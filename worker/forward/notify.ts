import type { Reached } from '../meter/budget.ts'
import type { UnsignedRequest } from '../sign/request.ts'
import { exchange } from './exchange.ts'

/** Milliseconds the administrator's own server has to answer. */
const timeout = 5000

/**
 * Tells the administrator's own address that a share of the budget is used: counts only. Gives whether it was taken; a
 * server that is down is told nothing later, the next share is.
 */
export async function notify(webhook: string, reached: Reached, send: typeof fetch): Promise<boolean> {
  const request: UnsignedRequest = {
    method: 'POST',
    url: webhook,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify({ event: 'budget', ...reached })),
  }
  try {
    const { status } = await exchange(request, {
      fetch: send,
      signal: AbortSignal.timeout(timeout),
      origins: [new URL(webhook).origin],
    })
    return status < 300
  } catch {
    return false
  }
}
