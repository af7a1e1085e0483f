import { expect, test } from 'vitest'
import { bound } from '../request.ts'

const meter = (name: string) => bound.PRODUCT_METER.get(bound.PRODUCT_METER.idFromName(name))
const turn = (id: string, more: object = {}) => ({
  id,
  client: id.charAt(0),
  ratePerSecond: 20,
  timeout: 60_000,
  ...more,
})

/** The order in which turns are given. */
async function orderOf(name: string, ids: readonly string[]): Promise<string[]> {
  const order: string[] = []
  await meter(name).turn(turn('z', { ratePerSecond: 1 })) // for a second the others only queue
  await Promise.all(ids.map(async (id) => (await meter(name).turn(turn(id, { ratePerSecond: 200 }))) && order.push(id)))
  return order
}

test('one client’s many turns hold nobody else up', async () => {
  const many = Array.from({ length: 8 }, (_, at) => `a${at}`)
  const order = await orderOf('fair', [...many, 'b0'])
  expect(order).toHaveLength(9)
  expect(order.indexOf('b0')).toBe(1)
})

test('turns are spaced as the vendor wants them', async () => {
  const stub = meter('spaced')
  const starts: number[] = []
  await Promise.all(['a', 'b', 'c', 'd'].map(async (id) => (await stub.turn(turn(id))) && starts.push(Date.now())))
  expect((starts[3] ?? 0) - (starts[0] ?? 0)).toBeGreaterThanOrEqual(3 * 50)
})

test('a turn that would come too late is refused at once', async () => {
  const stub = meter('late')
  const slow = { ratePerSecond: 0.01, timeout: 1000 }
  expect([await stub.turn(turn('a', slow)), await stub.turn(turn('b', slow))]).toEqual([true, false])
})

test('the turn of a caller who left is the next one’s', async () => {
  const stub = meter('left')
  const slow = { ratePerSecond: 0.05 }
  expect(await stub.turn(turn('a', slow))).toBe(true)
  const next = stub.turn(turn('b', slow))
  await stub.giveBack('a')
  expect(await next).toBe(true)
})

test('a caller who leaves the queue hears so', async () => {
  const stub = meter('queue')
  const slow = { ratePerSecond: 0.05 }
  await stub.turn(turn('a', slow))
  const waiting = stub.turn(turn('b', slow))
  await stub.giveBack('b')
  expect(await waiting).toBe(false)
})
