import * as v from 'valibot'
import type { ProductId } from '../../shared/products.ts'
import type { Admission, Meter } from '../meter/meter.ts'
import type { Pace } from '../meter/pace.ts'
import { Refusal } from '../refuse/refusal.ts'
import type { Client } from '../tokens/client.ts'
import { type ClientMeter, type Recognized, recognizedSchema, type Tools } from './recognize.ts'

export interface MeteredRequest extends Pick<Tools, 'now' | 'until' | 'sleep' | 'signal'> {
  client: Client
  concurrent: number
  pace: Pace
}

export interface RequestMeter extends ClientMeter {
  /** The client's calls of today, this one included; undefined until it entered. */
  used(): number | undefined
  /** The request is over. Only what a product answered is counted, and kept for those who ask the same. */
  leave(recognized: Recognized | undefined, counted: ProductId | undefined): Promise<void>
}

/** The meter for one request: enters once, however many products are tried, and with the first turn in hand. */
export function createClientMeter(meter: DurableObjectStub<Meter>, request: MeteredRequest): RequestMeter {
  const id = crypto.randomUUID()
  const { client, concurrent, pace, now, until, sleep, signal } = request
  let used: number | undefined
  let firstTurn: { wait: number | undefined } | undefined
  return {
    client: client.client,
    used: () => used,
    async enter(key, { id: product, limits: { ratePerSecond } }) {
      if (used !== undefined) return 'entered'
      const who = { id, client: client.client, daily: client.daily, concurrent, key }
      const admitted: Admission = await meter.enter({ ...who, product, ratePerSecond, now: now(), until })
      if (admitted.admission === 'replayed') return v.parse(recognizedSchema, JSON.parse(admitted.reply))
      if (admitted.admission === 'running') return 'running'
      if (admitted.admission !== 'entered') throw new Refusal(admitted.admission, admitted.admission === 'busy')
      used = admitted.used
      firstTurn = { wait: admitted.wait }
      return 'entered'
    },
    async turn({ id: product, limits: { ratePerSecond } }) {
      const { wait } = firstTurn ?? { wait: await meter.turn(product, ratePerSecond, now(), until) }
      firstTurn = undefined
      if (wait === undefined) throw new Refusal('rate', true)
      let left = wait
      do {
        if (left > 0) await sleep(left, signal)
        left = pace.untilStart(product, ratePerSecond, now())
      } while (left > 0)
    },
    leave: async (recognized, counted) => meter.leave(id, now(), counted, recognized && JSON.stringify(recognized)),
  }
}
