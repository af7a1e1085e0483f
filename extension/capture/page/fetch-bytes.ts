import { CodedError } from '../../shell/coded-error.ts'
import { boundedBytes } from '../bounded-bytes.ts'

/** What still fits into one message to the extension as base64; larger files are fetched by the extension itself. */
const most = 40 << 20
const timeout = 60_000

/**
 * Fetches as the page would, from the browser's cache where it can. Throws CodedError `capture-failed` on a refusal,
 * `too-large` beyond what a message holds.
 */
export async function fetchBytes(address: string, credentials: RequestCredentials): Promise<Blob> {
  const response = await fetch(address, { credentials, cache: 'force-cache', signal: AbortSignal.timeout(timeout) })
  if (!response.ok) throw new CodedError('capture-failed', `HTTP ${response.status}`)
  return boundedBytes(response, most)
}
