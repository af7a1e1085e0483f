import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import type { Entry } from '../../../worker/meter/meter.ts'
import { bound } from '../request.ts'

const now = Date.UTC(2026, 0, 1)
const meter = (name: string) => bound.METER.get(bound.METER.idFromName(name))
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  client: 'finance',
  concurrent: 10,
  product: 'tencent/VatInvoiceOCR',
  ratePerSecond: 10,
  now,
  until: now + 10_000,
  ...more,
})

test('counts a client’s answered calls by Beijing’s day, and nothing else', async () => {
  const stub = meter('counts')
  expect(await stub.enter(entry('a'))).toEqual({ admission: 'entered', wait: 0, used: 1 })
  await stub.leave('a', now, 'tencent/VatInvoiceOCR')
  expect(await stub.enter(entry('b'))).toEqual({ admission: 'entered', wait: 110, used: 2 })
  await stub.leave('b', now, undefined)
  await stub.enter(entry('c', { client: 'sales' }))
  await stub.leave('c', now, 'huawei/quota-invoice')
  expect(await stub.usage('2026-01-01')).toEqual([
    { client: 'finance', product: 'tencent/VatInvoiceOCR', calls: 1 },
    { client: 'sales', product: 'huawei/quota-invoice', calls: 1 },
  ])
  expect(await stub.used('finance', now + 16 * 3_600_000 - 1)).toBe(1)
  expect(await stub.used('finance', now + 16 * 3_600_000)).toBe(0)
})

test('lets no burst past the daily limit', async () => {
  const stub = meter('limit')
  const admissions = await Promise.all(['a', 'b', 'c'].map((id) => stub.enter(entry(id, { daily: 2 }))))
  expect(admissions.map(({ admission }) => admission)).toEqual(['entered', 'entered', 'daily-limit'])
  await stub.leave('a', now, 'tencent/VatInvoiceOCR')
  await stub.leave('b', now, undefined)
  expect(await stub.enter(entry('d', { daily: 2 }))).toMatchObject({ admission: 'entered' })
  expect(await stub.enter(entry('e', { daily: 2 }))).toMatchObject({ admission: 'daily-limit' })
})

test('keeps one client from taking the whole worker, and forgets requests whose worker died', async () => {
  const stub = meter('busy')
  expect(await stub.enter(entry('a', { concurrent: 1 }))).toMatchObject({ admission: 'entered' })
  expect(await stub.enter(entry('b', { concurrent: 1 }))).toMatchObject({ admission: 'busy' })
  expect(await stub.enter(entry('c', { concurrent: 1, client: 'sales' }))).toMatchObject({ admission: 'entered' })
  expect(await stub.enter(entry('d', { concurrent: 1, now: now + 10_001 }))).toMatchObject({ admission: 'entered' })
})

test('says when the same picture is being read for the same client', async () => {
  const stub = meter('running')
  expect(await stub.enter(entry('a', { key: 'k' }))).toMatchObject({ admission: 'entered' })
  expect(await stub.enter(entry('b', { key: 'k' }))).toMatchObject({ admission: 'running' })
  expect(await stub.enter(entry('c', { key: 'k', client: 'sales' }))).toMatchObject({ admission: 'entered' })
  await stub.leave('a', now, undefined)
  expect(await stub.enter(entry('b', { key: 'k' }))).toMatchObject({ admission: 'entered' })
})

test('gives each product its own turns', async () => {
  const stub = meter('turns')
  expect(await stub.turn('tencent/VatInvoiceOCR', 10, now, now + 1000)).toBe(0)
  expect(await stub.turn('tencent/VatInvoiceOCR', 10, now, now + 1000)).toBe(110)
  expect(await stub.turn('tencent/CarInvoiceOCR', 5, now, now + 1000)).toBe(0)
  expect(await stub.turn('tencent/VatInvoiceOCR', 10, now, now + 219)).toBeUndefined()
})

test('keeps counts when it is put to sleep', async () => {
  const stub = meter('sleeps')
  await stub.enter(entry('a'))
  await stub.leave('a', now, 'tencent/VatInvoiceOCR')
  await runInDurableObject(stub, (_, state) => {
    expect([...state.storage.sql.exec('SELECT * FROM calls')]).toEqual([
      { day: '2026-01-01', client: 'finance', product: 'tencent/VatInvoiceOCR', calls: 1 },
    ])
  })
})

test('gives a reply again for ten minutes, under the same key only, and then forgets it', async () => {
  const stub = meter('replies')
  const start = Date.now() - 600_000
  await stub.enter(entry('a', { key: 'k', now: start, until: start + 1000 }))
  await stub.leave('a', start, 'tencent/VatInvoiceOCR', '{"a":1}')
  const again = (more: Partial<Entry>) =>
    stub.enter(entry(crypto.randomUUID(), { key: 'k', now: start + 599_999, ...more }))
  expect(await again({})).toEqual({ admission: 'replayed', reply: '{"a":1}' })
  expect(await again({ key: 'other' })).toMatchObject({ admission: 'entered' })
  expect(await again({ key: undefined })).toMatchObject({ admission: 'entered' })
  expect(await again({ now: start + 600_000 })).toMatchObject({ admission: 'entered' })
  expect(await runDurableObjectAlarm(stub)).toBe(true)
  await runInDurableObject(stub, (_, state) => {
    expect([...state.storage.sql.exec('SELECT * FROM replies')]).toEqual([])
  })
})

test('keeps no reply of a request that failed or has no key', async () => {
  const stub = meter('no replies')
  await stub.enter(entry('a', { key: 'k' }))
  await stub.leave('a', now)
  await stub.enter(entry('b'))
  await stub.leave('b', now, 'tencent/VatInvoiceOCR', '{}')
  await runInDurableObject(stub, (_, state) => {
    expect([...state.storage.sql.exec('SELECT * FROM replies')]).toEqual([])
  })
})
