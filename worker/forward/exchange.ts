import type { Reply } from '../providers/provider.ts'
import { readLimited } from '../receive/read-limited.ts'
import type { UnsignedRequest } from '../sign/request.ts'

/** A reply is text and boxes; one of this size would be something else. */
const replyLimit = 8 * 1024 * 1024

export interface Exchange {
  fetch: typeof fetch
  signal: AbortSignal
  /** The only origins this request may go to. */
  origins: readonly string[]
}

/** What is sent: bytes, or a stream that knows its length. */
type Sent = Omit<UnsignedRequest, 'body'> & { body: Uint8Array | ReadableStream<Uint8Array> }

/**
 * The only outbound fetch. Redirects are not followed: what is sent is for one host.
 * @throws {TypeError} for another host, and whatever a network throws
 */
export async function exchange(
  { method, url, headers, body }: Sent,
  { fetch, signal, origins }: Exchange,
): Promise<Reply & { headers: Headers }> {
  if (!origins.includes(new URL(url).origin)) throw new TypeError('a request for another host')
  const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' })
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    headers: response.headers,
    body: new TextDecoder().decode(await readLimited(response, replyLimit)),
  }
}
