import type { ProductsReply } from '../../shared/api/products.ts'
import type { MeteredId } from '../../shared/products.ts'
import type { AppContext } from '../request/context.ts'
import { readSettings } from '../settings/settings.ts'

/** What this deployment offers to this token, with the limits the extension prepares pictures for. */
export function products(context: AppContext): Response {
  const { products } = context.get('client')
  const isAllowed = ({ id }: { id: MeteredId }) => !products || products.includes(id)
  const { offered, verifying, prices } = readSettings(context.env)
  const priced = (id: MeteredId) => ({ ...(prices[id] !== undefined && { price: prices[id] }) })
  const reply: ProductsReply = {
    products: offered.filter(isAllowed).map(({ id, limits: { mediaTypes, reads, ...limits }, cloud }) => ({
      id,
      emulated: cloud.emulated,
      mediaTypes: [...mediaTypes],
      ...limits,
      reads: reads === 'any' ? reads : [...reads],
      ...priced(id),
    })),
    ...(verifying.length > 0 && {
      verifiers: verifying.filter(isAllowed).map(({ id, limits, cloud }) => ({
        id,
        emulated: cloud.emulated,
        ...limits,
        ...priced(id),
      })),
    }),
  }
  return context.json(reply)
}
