import type { ProductsReply } from '../../shared/api.ts'
import type { AppContext } from '../request/context.ts'
import { readSettings } from '../settings/settings.ts'

/** What this deployment offers to this token, with the limits the extension prepares pictures for. */
export function products(context: AppContext): Response {
  const { products } = context.get('client')
  const offered = readSettings(context.env).offered.filter(({ id }) => !products || products.includes(id))
  const reply: ProductsReply = {
    products: offered.map(({ id, limits: { mediaTypes, reads, ...limits }, cloud }) => ({
      id,
      emulated: cloud.emulated,
      mediaTypes: [...mediaTypes],
      ...limits,
      reads: reads === 'any' ? reads : [...reads],
    })),
  }
  return context.json(reply)
}
