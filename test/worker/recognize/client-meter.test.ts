import { expect, test } from 'vitest'
import type { Meter } from '../../../worker/meter/meter.ts'
import { createPace } from '../../../worker/meter/pace.ts'
import { nextTurn } from '../../../worker/meter/turn.ts'
import { createClientMeter } from '../../../worker/recognize/client-meter.ts'
import type { OfferedProduct } from '../../../worker/settings/settings.ts'

const offer = { id: 'tencent/VatInvoiceOCR', limits: { ratePerSecond: 10 } } as OfferedProduct

/** Calls that wait for the same clock; it is busy until `busyUntil`, so that nobody wakes up before. */
function calls(count: number, busyUntil: number, until = 25_000) {
  let clock = 0
  let next = 0
  const sleepers: { at: number; wake: () => void }[] = []
  const meter = {
    turn: async (_: string, rate: number, now: number, end: number) => {
      const turn = nextTurn(next, now, rate, end)
      next = turn?.next ?? next
      return turn?.wait
    },
  } as unknown as DurableObjectStub<Meter>
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => void sleepers.push({ at: clock + milliseconds, wake }))
  const shared = { concurrent: count, pace: createPace(), now: () => clock, until, sleep }
  const starts: number[] = []
  const all = Array.from({ length: count }, async (_, call) => {
    const request = { client: { client: `${call}` }, ...shared, signal: new AbortController().signal }
    await createClientMeter(meter, request).turn(offer)
    starts.push(clock)
  })
  async function run() {
    for (let step = 0; step < 10_000 && starts.length < count; step += 1) {
      await new Promise((done) => setTimeout(done))
      const first = Math.min(...sleepers.map(({ at }) => at))
      if (first === Number.POSITIVE_INFINITY) continue
      clock = Math.max(clock, first, busyUntil)
      const due = sleepers.filter(({ at }) => at <= clock)
      for (const { wake } of due) wake()
      for (const sleeper of due) sleepers.splice(sleepers.indexOf(sleeper), 1)
    }
    await Promise.all(all)
    return starts
  }
  return { run, all }
}

/** The most starts in any second. */
const most = (starts: number[]) =>
  Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length))

test('calls that ask at once start as far apart as the vendor wants', async () => {
  const starts = await calls(30, 0).run()
  expect(most(starts)).toBeLessThanOrEqual(10)
  expect(starts.at(-1)).toBeLessThan(3300)
})

test('calls that all wake up late do not start together', async () => {
  const starts = await calls(30, 1500).run()
  expect(starts).toHaveLength(30)
  expect(most(starts)).toBeLessThanOrEqual(10)
  expect(starts.at(-1)).toBeLessThan(1500 + 3300)
})

test('a turn after the deadline is refused as too many at once', async () => {
  await expect(Promise.all(calls(30, 0, 50).all)).rejects.toMatchObject({ code: 'rate', retryable: true })
})
