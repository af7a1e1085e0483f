import * as v from 'valibot'
import type { ProductsReply, UsageReply } from '../../shared/api.ts'
import { productsReplySchema } from '../../shared/api.ts'
import type { CloudAccess } from '../recognize/cloud.ts'
import { workerUsage } from '../recognize/worker-usage.ts'
import { checkWorker } from './check-worker.ts'

/** What a test of address and token found. */
export type WorkerTest =
  | { step: 'none' | 'testing' }
  | { step: 'problem'; code: string }
  | { step: 'fine'; usage?: UsageReply | undefined; products: ProductsReply['products'] }

async function offered({ address, token }: CloudAccess, send: typeof fetch): Promise<ProductsReply['products']> {
  try {
    const response = await send(new URL('/v1/products', address), {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      redirect: 'error',
    })
    const reply = v.safeParse(productsReplySchema, await response.json())
    return reply.success ? reply.output.products : []
  } catch {
    return []
  }
}

/** Tries a worker and, where it answers, asks what it offers and how many calls are left. */
export async function testWorker(access: CloudAccess, send: typeof fetch): Promise<WorkerTest> {
  const code = await checkWorker(access, send)
  if (code) return { step: 'problem', code }
  const [usage, products] = await Promise.all([workerUsage(access, send), offered(access, send)])
  return { step: 'fine', usage, products }
}
