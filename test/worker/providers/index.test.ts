import { expect, test } from 'vitest'
import { productIds } from '../../../shared/products.ts'
import { providers } from '../../../worker/providers/index.ts'
import type { Cloud, Product } from '../../../worker/providers/provider.ts'
import { readSettings } from '../../../worker/settings/settings.ts'
import { keys } from '../../contract/deployment.ts'

declare const product: Product

test('every product of the table is offered by the deployment that has all keys', () => {
  expect(readSettings({ ...keys }).offered.map(({ id }) => id)).toEqual([...productIds].sort(byProvider))
})

test('a provider, or a product of one, that is left out does not compile', () => {
  // @ts-expect-error the other products of this cloud are missing
  const products: () => Cloud<'tencent'>['products'] = () => ({ VatInvoiceOCR: product })
  // @ts-expect-error the other clouds are missing
  const registry: typeof providers = { tencent: providers.tencent }
  expect([products, registry]).toHaveLength(2)
})

/** As the registry lists the clouds, and within one as the table lists its products. */
function byProvider(first: string, second: string): number {
  const order = Object.keys(providers)
  return order.findIndex((id) => first.startsWith(`${id}/`)) - order.findIndex((id) => second.startsWith(`${id}/`))
}
