import type { Recognition } from '../../shared/recognition.ts'
import { type Answer, type Forwarding, forward } from '../forward/forward.ts'
import type { DocumentFacts } from '../providers/document-facts.ts'
import type { Product, Reply } from '../providers/provider.ts'
import { isFree } from '../providers/provider-error.ts'
import type { WrittenCall } from '../receive/receive.ts'
import { timeOfTry } from '../route/again-or-elsewhere.ts'
import type { OfferedProduct } from '../settings/offered-product.ts'
import type { CountedCall } from './metered-request.ts'
import type { Tools } from './tools.ts'

/** One product's call for one document. */
export interface Call extends WrittenCall {
  offer: OfferedProduct
  document: DocumentFacts
}

/** One try, signed anew. */
export async function readOnce({ offer, document, request, hashedBody }: Call, tools: Tools): Promise<Recognition[]> {
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
    const took = now() - sent
    const recognitions = await measure('normalize', () => read(reply))
    tools.speeds.took(id, took) // a refusal is quick, and no reading
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
