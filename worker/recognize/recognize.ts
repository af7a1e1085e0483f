import type { Tried } from '../../shared/api.ts'
import type { Recognition } from '../../shared/recognition.ts'
import { type Answer, type Forwarding, forward } from '../forward/forward.ts'
import type { DocumentFacts } from '../providers/document-facts.ts'
import type { Product, Reply } from '../providers/provider.ts'
import { ProviderError } from '../providers/provider-error.ts'
import type { IncomingDocument, WrittenCall } from '../receive/receive.ts'
import { mayDoBetter, pauseBefore, timeOfTry } from '../route/again-or-elsewhere.ts'
import type { Speeds } from '../route/preference.ts'
import type { Rest } from '../route/rest.ts'
import type { Route } from '../route/route.ts'
import type { OfferedProduct } from '../settings/settings.ts'
import type { Recognized } from './recognized.ts'
import type { CountedCall, RequestMeter } from './request-meter.ts'

/** What one recognition may use; everything with a side effect is in here. */
export interface Tools {
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  random: () => number
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** The deadline: what was sent is finished by then, whether or not the caller is still there. */
  signal: AbortSignal
  /** The deadline, or a caller who has gone: nothing more is sent. */
  unsent: AbortSignal
  /** The deadline, milliseconds since 1970. */
  until: number
  /** After the deadline: until then a call that may be billed is heard out. */
  listening: AbortSignal
  /** Takes the time of a stage. */
  measure: <T>(stage: 'meter' | 'sign' | 'upstream' | 'normalize', work: () => T | Promise<T>) => Promise<T>
  rest: Rest
  speeds: Speeds
  meter: Pick<RequestMeter<Recognized>, 'turn' | 'sending'>
  /** Filled in as products fail, for the reply and the refusal alike. */
  tried: Tried[]
}

/** One product's call for one document. */
interface Call extends WrittenCall {
  offer: OfferedProduct
  document: DocumentFacts
}

/**
 * One document, read by the best product that can; again or elsewhere when the error says so. The meter has let it in.
 * @throws {ProviderError | Refusal} with the reason there is no recognition
 */
export async function recognize(
  document: IncomingDocument,
  routes: readonly Route[],
  tools: Tools,
): Promise<Recognized> {
  const errors: unknown[] = []
  let left = routes
  for (let [route] = left; route; [route] = left) {
    const { offer } = route
    try {
      return await readBy(route, document, tools)
    } catch (error) {
      errors.push(error)
      left = left.slice(1).filter((other) => mayDoBetter(error, offer, other.offer))
    }
  }
  throw errors.find((error) => error instanceof ProviderError && error.code === 'no-invoice') ?? errors[0]
}

async function readBy({ offer, reason }: Route, document: IncomingDocument, tools: Tools): Promise<Recognized> {
  const written = await tools.measure('sign', () => document.callOf(offer.product))
  const recognitions = await readAgain({ offer, document, ...written }, tools)
  const { tried } = tools
  return {
    product: offer.id,
    reason,
    emulated: offer.cloud.emulated,
    recognitions,
    ...(tried.length > 0 && { tried }),
  }
}

async function readAgain(call: Call, tools: Tools): Promise<Recognition[]> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await readOnce(call, tools)
    } catch (error) {
      remember(call.offer, error, tools)
      const pause = pauseBefore(error, failed, tools.random())
      if (pause === undefined || tools.now() + pause > tools.until) throw error
      await tools.sleep(pause, tools.unsent)
    }
  }
}

/** One try, signed anew. */
async function readOnce({ offer, document, request, hashedBody }: Call, tools: Tools): Promise<Recognition[]> {
  const { id, provider, product, cloud } = offer
  const { fetch, signal, listening, measure, now, random } = tools
  await measure('meter', () => tools.meter.turn(offer))
  const forwarding = (): Forwarding => {
    const time = timeOfTry(tools.until - now())
    const limit = time === undefined ? undefined : AbortSignal.timeout(time)
    return { fetch, signal, limit, listening, provider, origins: cloud.origins }
  }
  const signed = await measure('sign', () =>
    cloud.sign(request, { now: now(), random: random(), hashedBody, send: (other) => forward(other, forwarding()) }),
  )
  const call = await measure('meter', () => tools.meter.sending(offer))
  const read = (reply: Reply) => product.normalize(reply, document)
  const onLate = heardLate(call, product, document)
  try {
    const onUnsent = call.isFree
    const sent = now()
    const reply = await measure('upstream', () => forward(signed, { ...forwarding(), onUnsent, onLate }))
    tools.speeds.took(id, now() - sent)
    const recognitions = await measure('normalize', () => read(reply))
    tools.rest.succeeded(id)
    return recognitions
  } catch (error) {
    if (isFree(error)) call.isFree()
    throw error
  }
}

/** Made apart, so that whoever listens for half a minute holds no picture. */
function heardLate(call: CountedCall, product: Product, { mediaType, byteLength, page }: DocumentFacts) {
  const facts = { mediaType, byteLength, ...(page && { page }) }
  const read = (answer: Answer) => product.normalize(answer, facts)
  return (answer: Promise<Answer>) => call.isLate(answer.then(read).then(() => false, isFree))
}

/** Whether an error tells that its call is not on the vendor's bill. */
const isFree = (error: unknown) => error instanceof ProviderError && !error.billed

function remember({ id, cloud }: OfferedProduct, error: unknown, { rest, now, tried }: Tools): void {
  if (!(error instanceof ProviderError)) return
  const { code, vendorCode } = error
  tried.push({ product: id, code, ...(vendorCode && { vendorCode }) })
  rest.failed(id, code, now())
  if (code === 'credentials') cloud.refused?.()
}
