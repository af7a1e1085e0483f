import { products } from '../../shared/products.ts'
import { commonLimits, type PictureLimits } from '../prepare/common-limits.ts'
import type { WorkerAccess } from './ask-worker.ts'
import type { WorkerClient } from './worker-client.ts'

interface Offer {
  address: string
  until: number
  limits: PictureLimits
}

/** How long an answer of the worker holds; products change when an administrator sets keys. */
const holds = 10 * 60_000

/** What every product of this version takes; used while the worker cannot be asked. */
const known = commonLimits(Object.values(products))

async function limitsOffered(client: Pick<WorkerClient, 'products'>): Promise<PictureLimits> {
  const offered = await client.products()
  return offered.length > 0 ? commonLimits(offered) : known
}

/**
 * The limits pictures are prepared for: those of the products the worker offers, asked for now and then. Never throws:
 * an unreachable worker will say so itself when the picture is sent.
 */
export function createOfferedLimits(options: {
  client: Pick<WorkerClient, 'products'>
  access: () => Promise<WorkerAccess>
  now: () => number
}): () => Promise<PictureLimits> {
  let offer: Offer | undefined
  return async () => {
    const access = await options.access()
    if (!access.address || !access.token) return known
    if (offer?.address === access.address && options.now() < offer.until) return offer.limits
    const limits = await limitsOffered(options.client).catch(() => undefined)
    if (!limits) return known
    offer = { address: access.address, until: options.now() + holds, limits }
    return limits
  }
}
