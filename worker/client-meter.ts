import type { ProductId } from '../shared/products.ts'
import type { Client } from './client.ts'
import type { OfferedProduct } from './env.ts'
import type { Meter } from './meter/meter.ts'
import type { ClientMeter, Tools } from './recognize.ts'
import { Refusal } from './refusal.ts'

export interface MeteredRequest extends Pick<Tools, 'now' | 'until' | 'sleep' | 'signal'> {
  client: Client
  concurrent: number
}

/** The one meter of the deployment, wherever it runs. */
export function meterOf(namespace: DurableObjectNamespace<Meter>): DurableObjectStub<Meter> {
  return namespace.get(namespace.idFromName('meter'))
}

export interface RequestMeter extends ClientMeter {
  /** The request is over; resolves to the client's calls of today. Only an answer of a product is counted. */
  leave(product: ProductId | undefined): Promise<number>
}

/** The meter for one request: enters once, however many products are tried. */
export function createClientMeter(meter: DurableObjectStub<Meter>, request: MeteredRequest): RequestMeter {
  const id = crypto.randomUUID()
  const { client, concurrent, now, until, sleep, signal } = request
  let entered = false
  return {
    client: client.client,
    async enter(key) {
      if (entered) return true
      const entry = { id, client: client.client, daily: client.daily, concurrent, key, now: now(), until }
      const admission = await meter.enter(entry)
      if (admission === 'daily-limit') throw new Refusal('daily-limit')
      if (admission === 'busy') throw new Refusal('busy', true)
      entered = admission === 'entered'
      return entered
    },
    async turn({ id: product, limits }: OfferedProduct) {
      const wait = await meter.turn(product, limits.ratePerSecond, now(), until)
      if (wait === undefined) throw new Refusal('rate', true)
      if (wait > 0) await sleep(wait, signal)
    },
    leave: async (product) => meter.leave(id, client.client, now(), product),
  }
}
