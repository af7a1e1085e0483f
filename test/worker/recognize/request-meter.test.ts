import { describe, expect, test } from 'vitest'
import type { Budget, Reached } from '../../../worker/meter/budget.ts'
import { clientMeter } from '../../../worker/meter/meters.ts'
import { createPace } from '../../../worker/meter/pace.ts'
import { type Recognized, recognizedSchema } from '../../../worker/recognize/recognized.ts'
import { createRequestMeter } from '../../../worker/recognize/request-meter.ts'
import { tellFailure } from '../../../worker/recognize/told-failure.ts'
import { offered } from '../../contract/deployment.ts'
import { bound } from '../request.ts'

const [offer] = offered

type Asked = Parameters<typeof createRequestMeter<Recognized>>[0]

function meterFor(client: string, more: Partial<Asked> = {}) {
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
    ...more,
  })
  return { meter, later }
}

async function meterOf(client: string) {
  const { meter, later } = meterFor(client)
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
  const { meter } = meterFor('leaver', { unsent: leaving.signal })
  await meter.enter({ key: 'k', job: undefined }, offer!, () => {})
  await meter.sending(offer!)
  const second = meter.sending(offer!)
  leaving.abort()
  await expect(second).rejects.toThrow()
  await meter.settle(undefined, undefined)
  expect(await clientMeter(bound, 'leaver').used(Date.now())).toBe(1)
})

describe('a refusal for the budget', () => {
  const late = Date.UTC(2026, 0, 30, 15, 0)
  const budgetOf = (caps: Budget['caps']) => ({ caps, prices: {}, thresholds: [1] })

  test.each([
    ['day', { day: { calls: 0 }, month: {} }, 3600],
    ['month', { day: {}, month: { calls: 0 } }, 3600 + 86_400],
  ])('of the %s says when that is over, and that the cap is reached', async (period, caps, after) => {
    const told: Reached[] = []
    const { meter } = meterFor(`over the ${period}`, {
      now: () => late,
      budget: budgetOf(caps),
      onReached: (reached) => void told.push(...reached),
    })
    const entering = meter.enter({ key: 'k', job: undefined }, offer!, () => {})
    await expect(entering).rejects.toMatchObject({ code: 'budget', details: { after } })
    expect(told).toMatchObject([{ period, share: 1, cap: 0 }])
  })

  test('reaches a second try, too, and whoever waits for the same picture', async () => {
    const told: Reached[] = []
    const more = {
      now: () => late - 86_400_000,
      onReached: (reached: readonly Reached[]) => void told.push(...reached),
    }
    const budget = budgetOf({ day: { calls: 1 }, month: {} })
    const { meter } = meterFor('second try', { ...more, budget: { ...budget, thresholds: [2] } })
    const { meter: other } = meterFor('second try', more)
    await meter.enter({ key: 'k', job: undefined }, offer!, () => {})
    const waiting = other.enter({ key: 'k', job: undefined }, offer!, () => {})
    waiting.catch(() => {})
    await meter.sending(offer!)
    const failed = await meter.sending(offer!).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'budget', details: { after: 3600 } })
    expect(told).toMatchObject([{ share: 2, used: 2 }])
    await meter.settle(undefined, tellFailure(failed))
    await expect(waiting).rejects.toMatchObject({ code: 'budget' })
  })
})
