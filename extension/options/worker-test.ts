import type { ProductsReply } from '../../shared/api/products.ts'
import type { UsageReply } from '../../shared/api/usage.ts'
import type { WorkerAccess } from '../recognize/ask-worker.ts'
import { createWorkerClient } from '../recognize/worker-client.ts'
import { checkWorker } from './check-worker.ts'

/** What a test of address and token found. */
export type WorkerTest =
  | { step: 'none' | 'testing' }
  | { step: 'problem'; code: string }
  | { step: 'fine'; usage?: UsageReply | undefined; products: ProductsReply['products'] }

/** Tries a worker and, where it answers, asks what it offers and how many calls are left. */
export async function testWorker(access: WorkerAccess, send: typeof fetch): Promise<WorkerTest> {
  const client = createWorkerClient({ fetch: send, access: async () => access, timeout: 10_000 })
  const code = await checkWorker(client)
  if (code) return { step: 'problem', code }
  const [usage, products] = await Promise.all([
    client.usage().catch(() => undefined),
    client.products().catch(() => []),
  ])
  return { step: 'fine', usage, products }
}
