import type { VerifiedInvoice } from '../../shared/verification/told.ts'
import type { Verification } from '../../shared/verification.ts'
import { forward } from '../forward/forward.ts'
import type { Reply } from '../providers/provider.ts'
import { isFree, ProviderError } from '../providers/provider-error.ts'
import type { RequestMeter } from '../recognize/metered-request.ts'
import type { OfferedVerifier } from '../settings/offered-verifier.ts'
import { sha256Hex } from '../sign/digest.ts'

/** What one verification may use; everything with a side effect is in here. */
interface Tools {
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  random: () => number
  /** The deadline: what was sent is finished by then, whether or not the caller is still there. */
  signal: AbortSignal
  /** After the deadline: until then a call that may be billed is heard out. */
  listening: AbortSignal
  measure: <T>(stage: 'meter' | 'sign' | 'upstream' | 'normalize', work: () => T | Promise<T>) => Promise<T>
  meter: Pick<RequestMeter<unknown>, 'turn' | 'sending'>
}

interface Wanted {
  invoice: VerifiedInvoice
  /** In Beijing, ISO. */
  today: string
  offer: OfferedVerifier
}

/**
 * Asks the tax bureau about one invoice, once: it may cost although no answer comes, and a person decides about another
 * try. The meter has let it in.
 * @throws {ProviderError | Refusal} with the reason there is no answer
 */
export async function verify(
  { invoice, today, offer }: Wanted,
  { fetch, now, random, signal, listening, measure, meter }: Tools,
): Promise<{ verification: Verification; billed: boolean }> {
  const { id, provider, verifier, cloud } = offer
  const request = verifier.request(invoice, today)
  const hashedBody = await sha256Hex(request.body)
  await measure('meter', () => meter.turn({ id, limits: offer.limits }))
  const forwarding = { fetch, signal, listening, provider, origins: cloud.origins }
  const signed = await measure('sign', () =>
    cloud.sign(request, { now: now(), random: random(), hashedBody, send: (other) => forward(other, forwarding) }),
  )
  const call = await measure('meter', () => meter.sending(offer))
  const read = (reply: Reply) => verifier.normalize(reply, invoice)
  const onLate = (answer: Promise<Reply>) => call.isLate(answer.then(read).then(({ billed }) => !billed, isFree))
  try {
    const reply = await measure('upstream', () => forward(signed, { ...forwarding, onUnsent: call.isFree, onLate }))
    const { verification, billed } = await measure('normalize', () => read(reply))
    if (!billed) call.isFree()
    return { verification: { ...verification, at: new Date(now()).toISOString() }, billed }
  } catch (error) {
    if (isFree(error)) call.isFree()
    if (error instanceof ProviderError && error.code === 'credentials') cloud.refused?.()
    throw error
  }
}
