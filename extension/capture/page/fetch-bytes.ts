import { CodedError } from '../../shell/coded-error.ts'

/** Fetches as the page would, from the browser's cache where it can. Throws CodedError 'capture-failed' on a refusal. */
export async function fetchBytes(address: string, credentials: RequestCredentials): Promise<Blob> {
  const response = await fetch(address, { credentials, cache: 'force-cache' })
  if (!response.ok) throw new CodedError('capture-failed', `HTTP ${response.status}`)
  return response.blob()
}
