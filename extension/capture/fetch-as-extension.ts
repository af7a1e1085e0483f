import { CodedError } from '../shell/coded-error.ts'
import { boundedBytes } from './bounded-bytes.ts'

const isFetchable = (address: string) => /^(https?|file):/i.test(address)

/** Longer than any invoice with all its enclosures. */
const most = 200 << 20

/**
 * Bytes fetched by the extension itself, with the person's cookies for that site. The site must be permitted, by the
 * click that is being answered or once for all; without permission only sites that allow everybody answer. Throws
 * CodedError 'link-refused' when the site answers with an error, 'too-large', else 'capture-failed'.
 */
export async function fetchAsExtension(address: string, signal?: AbortSignal): Promise<Blob> {
  if (!isFetchable(address)) throw new CodedError('capture-failed', 'no address of the web')
  const asked = fetch(address, { credentials: 'include', ...(signal ? { signal } : {}) })
  const response = await asked.catch((error: unknown) => {
    throw new CodedError('capture-failed', String(error))
  })
  if (!response.ok) throw new CodedError('link-refused', `HTTP ${response.status}`)
  return boundedBytes(response, most)
}
