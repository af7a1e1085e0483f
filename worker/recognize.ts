import type { RecognizeReply } from '../shared/api.ts'
import type { InvoiceDocument } from '../shared/document.ts'
import type { Settings } from './env.ts'
import { forward } from './forward.ts'
import { type Hints, route } from './route.ts'

export interface Tools {
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  /** Ends everything upstream: the deadline, or a caller who has gone. */
  signal: AbortSignal
}

/**
 * One document, read by the best product that can.
 * @throws {ProviderError | Refusal} with the reason there is no recognition
 */
export async function recognize(
  document: InvoiceDocument,
  { offered }: Settings,
  hints: Hints,
  { fetch, now, signal }: Tools,
): Promise<Omit<RecognizeReply, 'requestId'>> {
  const [{ id, provider, product, cloud }] = route(document, offered, hints)
  const forwarding = { fetch, signal, provider, origins: cloud.origins }
  const request = await cloud.sign(product.request(document), {
    now: now(),
    random: Math.random(),
    send: (request) => forward(request, forwarding),
  })
  const reply = await forward(request, forwarding)
  return { product: id, emulated: cloud.emulated, recognitions: product.normalize(reply, document) }
}
