import { expect, test } from 'vitest'
import { clientMeter } from '../../../worker/meter/meters.ts'
import { createPace } from '../../../worker/meter/pace.ts'
import { createRequestMeter } from '../../../worker/recognize/request-meter.ts'
import { offered } from '../../contract/deployment.ts'
import { bound } from '../request.ts'

const [offer] = offered

test('a call whose caller leaves while it is being counted is not sent, and given back', async () => {
  const leaving = new AbortController()
  const later: Promise<unknown>[] = []
  const meter = createRequestMeter({
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
