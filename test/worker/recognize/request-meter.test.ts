import { expect, test } from 'vitest'
import { clientMeter } from '../../../worker/meter/meters.ts'
import { createPace } from '../../../worker/meter/pace.ts'
import { recognizedSchema } from '../../../worker/recognize/recognized.ts'
import { createRequestMeter } from '../../../worker/recognize/request-meter.ts'
import { offered } from '../../contract/deployment.ts'
import { bound } from '../request.ts'

const [offer] = offered

async function meterOf(client: string) {
  const later: Promise<unknown>[] = []
  const meter = createRequestMeter({
    replySchema: recognizedSchema,
    bindings: bound,
    client: { client },
    concurrent: 9,
    pace: createPace(),
    now: Date.now,
    sleep: async () => {},
    until: Date.now() + 10_000,
    unsent: new AbortController().signal,
    budget: undefined,
    onReached: () => {},
    replays: true,
    waitUntil: (work) => void later.push(work),
  })
  await meter.enter({ key: crypto.randomUUID(), job: undefined }, offer!, () => {})
  const used = async () => {
    while (later.length > 0) await later.shift()
    return clientMeter(bound, client).used(Date.now())
  }
  return { meter, used }
}

test.each(['before the next call', 'after the next call', 'after the request'])(
  'a call given up that proves free %s is given back, once',
  async (when) => {
    const { meter, used } = await meterOf(`late ${when}`)
    const answer = Promise.withResolvers<boolean>()
    const call = await meter.sending(offer!)
    call.isLate(answer.promise)
    if (when === 'before the next call') answer.resolve(true)
    await Promise.resolve()
    await meter.sending(offer!)
    if (when === 'after the request') await meter.settle(undefined, undefined)
    answer.resolve(true)
    await answer.promise
    call.isFree()
    expect(await used()).toBe(1)
    await meter.settle(undefined, undefined)
    expect(await used()).toBe(1)
  },
)

test('a call whose caller leaves while it is being counted is not sent, and given back', async () => {
  const leaving = new AbortController()
  const later: Promise<unknown>[] = []
  const meter = createRequestMeter({
    replySchema: recognizedSchema,
    bindings: bound,
    client: { client: 'leaver' },
    concurrent: 9,
    pace: createPace(),
    now: Date.now,
    sleep: async () => {},
    until: Date.now() + 10_000,
    unsent: leaving.signal,
    budget: undefined,
    onReached: () => {},
    replays: true,
    waitUntil: (work) => void later.push(work),
  })
  await meter.enter({ key: 'k', job: undefined }, offer!, () => {})
  await meter.sending(offer!)
  const second = meter.sending(offer!)
  leaving.abort()
  await expect(second).rejects.toThrow()
  await meter.settle(undefined, undefined)
  expect(await clientMeter(bound, 'leaver').used(Date.now())).toBe(1)
})
