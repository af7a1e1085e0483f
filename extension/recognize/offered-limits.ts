import * as v from 'valibot'
import { productsReplySchema } from '../../shared/api.ts'
import { products } from '../../shared/products.ts'
import { commonLimits, type PictureLimits } from '../prepare/common-limits.ts'
import type { CloudAccess } from './cloud.ts'

interface Offer {
  address: string
  until: number
  limits: PictureLimits
}

/** How long an answer of the worker holds; products change when an administrator sets keys. */
const holds = 10 * 60_000
const patience = 5000

/** What every product of this version takes; used while the worker cannot be asked. */
const known = commonLimits(Object.values(products))

async function askWorker(send: typeof fetch, { address, token }: CloudAccess): Promise<PictureLimits> {
  const response = await send(new URL('/v1/products', address), {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const offered = v.safeParse(productsReplySchema, await response.json())
  return offered.success && offered.output.products.length > 0 ? commonLimits(offered.output.products) : known
}

/**
 * The limits pictures are prepared for: those of the products the worker offers, asked for now and then. Never throws:
 * an unreachable worker will say so itself when the picture is sent.
 */
export function createOfferedLimits(options: {
  fetch: typeof fetch
  access: () => Promise<CloudAccess>
  now: () => number
}): () => Promise<PictureLimits> {
  let offer: Offer | undefined
  return async () => {
    const access = await options.access()
    if (!access.address || !access.token) return known
    if (offer?.address === access.address && options.now() < offer.until) return offer.limits
    const limits = await askWorker(options.fetch, access).catch(() => undefined)
    if (!limits) return known
    offer = { address: access.address, until: options.now() + holds, limits }
    return limits
  }
}
