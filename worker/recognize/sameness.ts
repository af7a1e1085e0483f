import type { Product } from '../providers/provider.ts'
import type { IncomingDocument } from '../receive/receive.ts'
import type { Hints } from '../route/route.ts'
import { sha256Hex } from '../sign/digest.ts'
import type { Sameness } from './metered-request.ts'

export interface Asked extends Hints {
  page?: number | undefined
}

/**
 * What makes two questions of one client the same: the picture, its page and what was asked for. The picture is known by
 * the call it was written into, which is hashed anyway, and the text around it, which many products share.
 * @param job the caller's own name for what it asks, the same when it tries again
 */
export async function samenessOf(
  document: IncomingDocument,
  product: Product,
  { product: wanted, type, page }: Asked,
  job: string | undefined,
): Promise<Sameness> {
  const asked = [wanted, type, page]
  const { before, picture, after } = product.request(document).body
  const { hashedBody } = await document.callOf(product)
  return {
    key: await sha256Hex(JSON.stringify([before, picture, after, hashedBody, ...asked])),
    job: job && (await sha256Hex(JSON.stringify(['job', job, ...asked]))),
  }
}
