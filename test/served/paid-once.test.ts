import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startBareWorkerd } from '../../scripts/bench/bare-workerd.ts'
import { pictureOf } from '../../scripts/bench/picture-of.ts'
import { startEmulatedClouds } from '../../scripts/emulated-clouds.ts'
import { leavingUpload } from '../../scripts/soak/leaving-upload.ts'

// The worker in workerd as it is deployed, over real connections, and the calls counted where they are paid.

const product = 'tencent/VatInvoiceOCR'
const recorded = readFileSync(new URL(`../fixtures/replies/${product}/e-normal.json`, import.meta.url), 'utf8')
const clients = Array.from({ length: 16 }, (_, at) => `client-${at}`)
let fault: string | undefined
let clouds: Awaited<ReturnType<typeof startEmulatedClouds>>
let worker: Awaited<ReturnType<typeof startBareWorkerd>>
let client = -1

beforeAll(async () => {
  clouds = await startEmulatedClouds({
    replies: { [product]: JSON.parse(recorded) },
    switches: { 'tencent.rate': 'off' },
    nextFault: () => fault,
  })
  const variables = { ...clouds.variables, DEADLINE_MS: '9000' }
  worker = await startBareWorkerd('test/worker/soak/evictable.ts', variables, clients)
}, 60_000)
afterAll(async () => {
  await worker?.close()
  await clouds?.close()
})
beforeEach(() => {
  client += 1
  fault = undefined
})

const authorization = () => `Bearer ${worker.tokens[client]}`
const send = (body: Uint8Array, more: object = {}, query = `?product=${product}`) =>
  leavingUpload(`${worker.origin}/v1/recognize${query}`, { headers: { authorization: authorization() }, body, ...more })
const evict = () =>
  fetch(`${worker.origin}/evict?${new URLSearchParams({ binding: 'CLIENT_METER', name: clients[client] ?? '' })}`)
const read = async (url: string) =>
  (await fetch(url, { headers: { authorization: authorization() } })).json() as Promise<Record<string, unknown>>
const used = async () => (await read(`${worker.origin}/v1/usage`)).used
const billed = async () => {
  const calls = (await read(`${clouds.addresses.tencent}/calls`)) as Record<string, { billed: number }>
  return Object.values(calls).reduce((sum, tally) => sum + tally.billed, 0)
}

/** Waits for what is left for later. */
const until = (expected: object, state: () => Promise<object>) =>
  vi.waitFor(async () => expect(await state()).toMatchObject(expected), { timeout: 20_000, interval: 100 })

test('a slow call whose meter is put away meanwhile is counted, and its reply kept', async () => {
  const before = await billed()
  fault = 'slow:1500'
  const picture = pictureOf(20_000)
  const answer = send(picture)
  await vi.waitFor(async () => expect(await used()).toBe(1), { timeout: 10_000 })
  await evict()
  expect(await answer).toMatchObject({ status: 200 })
  const again = await send(picture)
  expect(JSON.parse(again?.body ?? '')).toMatchObject({ replayed: true })
  expect([await used(), (await billed()) - before]).toEqual([1, 1])
})

test.each(['fin', 'reset'] as const)('a caller who leaves by %s pays once, and finds the reply', async (by) => {
  const before = await billed()
  fault = 'slow:1500'
  const picture = pictureOf(20_000)
  expect(await send(picture, { leaves: { by, after: 700 } })).toBeUndefined()
  const again = await send(picture)
  expect(JSON.parse(again?.body ?? '')).toMatchObject({ product, replayed: true })
  expect([await used(), (await billed()) - before]).toEqual([1, 1])
})

test('a caller who leaves while still sending pays nothing', async () => {
  const before = await billed()
  const body = new Uint8Array(pictureOf(6_000_000))
  expect(await send(body, { leaves: { by: 'reset', after: 1 } })).toBeUndefined()
  expect([await used(), (await billed()) - before]).toEqual([0, 0])
})

test.each([
  ['truncated', 3],
  ['reset', 3],
  ['html', 3],
  ['http503', 0],
  ['FailedOperation.EmptyImageError', 1],
  ['FailedOperation.ImageBlur', 0],
  ['rate', 0],
])('what a vendor may bill is counted, and nothing else: %s', async (kind, paid) => {
  const before = await billed()
  fault = kind
  await send(pictureOf(20_000))
  await until({ used: paid }, async () => ({ used: await used() }))
  expect((await billed()) - before).toBe(paid)
})

test('what was asked for is asked, though the same picture has a reply', async () => {
  const picture = pictureOf(20_000)
  const first = await send(picture)
  const other = await send(picture, {}, `?product=${product}&type=vat_special`)
  expect([first?.status, other?.status]).toEqual([200, 200])
  expect(JSON.parse(other?.body ?? '')).not.toHaveProperty('replayed')
})

test('another try of the same job gets the same answer, though its bytes are others', async () => {
  const before = await billed()
  fault = 'slow:700'
  const headers = { authorization: authorization(), 'idempotency-key': 'job-1/1' }
  const replies = await Promise.all([send(pictureOf(20_000), { headers }), send(pictureOf(20_000), { headers })])
  expect(replies.map((reply) => reply?.status)).toEqual([200, 200])
  expect([await used(), (await billed()) - before]).toEqual([1, 1])
})
