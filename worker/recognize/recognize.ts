import type { Recognition } from '../../shared/recognition.ts'
import { ProviderError } from '../providers/provider-error.ts'
import type { IncomingDocument } from '../receive/receive.ts'
import { mayDoBetter, pauseBefore } from '../route/again-or-elsewhere.ts'
import type { Route } from '../route/route.ts'
import type { OfferedProduct } from '../settings/offered-product.ts'
import { type Call, readOnce } from './read-once.ts'
import type { Recognized } from './recognized.ts'
import type { Tools } from './tools.ts'

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
  const failures = errors.filter((error) => error instanceof ProviderError)
  for (const failure of failures) failure.tried = tools.tried
  throw failures.find(({ code }) => code === 'no-invoice') ?? errors[0]
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

function remember({ id, cloud }: OfferedProduct, error: unknown, { rest, now, tried }: Tools): void {
  if (!(error instanceof ProviderError)) return
  const { code, vendorCode } = error
  tried.push({ product: id, code, ...(vendorCode && { vendorCode }) })
  rest.failed(id, code, now())
  if (code === 'credentials') cloud.refused?.()
}
