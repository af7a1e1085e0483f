import worker from '../../../worker/index.ts'
import { ClientMeter as LastingClientMeter } from '../../../worker/meter/client-meter.ts'
import { DeploymentMeter } from '../../../worker/meter/deployment-meter.ts'
import { ProductMeter as LastingProductMeter } from '../../../worker/meter/product-meter.ts'
import type { Env } from '../../../worker/request/bindings.ts'
import { TokenBook } from '../../../worker/tokens/token-book.ts'

/** As the worker's, but it can be broken off in the middle of anything: harder than any sleep or deployment is. */
export class ClientMeter extends LastingClientMeter {
  evict(): void {
    this.ctx.abort('evicted')
  }
}

export class ProductMeter extends LastingProductMeter {
  evict(): void {
    this.ctx.abort('evicted')
  }
}

export { DeploymentMeter, TokenBook }

interface Evictable {
  evict(): Promise<void>
}

/** The worker, and POST /evict?binding=…&name=… */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/evict') return worker.fetch(request, env, context)
    const objects = env[searchParams.get('binding') ?? ''] as DurableObjectNamespace
    const stub = objects.get(objects.idFromName(searchParams.get('name') ?? '')) as unknown as Evictable
    await stub.evict().catch(() => {})
    return new Response('evicted')
  },
}
