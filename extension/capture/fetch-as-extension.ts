import { CodedError } from '../shell/coded-error.ts'

const isFetchable = (address: string) => /^(https?|file):/i.test(address)

/**
 * Bytes fetched by the extension itself, with the person's cookies for that site. The site must be permitted, by the
 * click that is being answered or once for all; without permission only sites that allow everybody answer. Throws
 * CodedError 'link-refused' when the site answers with an error, else 'capture-failed'.
 */
export async function fetchAsExtension(address: string): Promise<Blob> {
  if (!isFetchable(address)) throw new CodedError('capture-failed', 'no address of the web')
  const response = await fetch(address, { credentials: 'include' }).catch((error: unknown) => {
    throw new CodedError('capture-failed', String(error))
  })
  if (!response.ok) throw new CodedError('link-refused', `HTTP ${response.status}`)
  return response.blob()
}
