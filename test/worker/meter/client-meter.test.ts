import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { describe, expect, test } from 'vitest'
import { oneDay } from '../../../shared/beijing-day.ts'
import type { Admission, NextTry, Question, Settlement } from '../../../worker/meter/question.ts'
import { bound } from '../request.ts'

const now = Date.UTC(2026, 0, 1)
const stubOf = (client: string) => bound.CLIENT_METER.get(bound.CLIENT_METER.idFromName(client))

/** One client's meter, put to sleep before every question it is asked: nothing that counts may live in memory. */
function sleepy(client: string) {
  const awake = async () => {
    const stub = stubOf(client)
    await evictDurableObject(stub).catch(() => {}) // nothing runs yet
    return stubOf(client)
  }
  return {
    enter: async (request: string, more: Partial<Question> = {}): Promise<Admission> => {
      const usual = {
        key: request,
        product: 'tencent/VatInvoiceOCR',
        concurrent: 10,
        now,
        until: now + 10_000,
      } as const
      return (await awake()).enter({ request, client, ...usual, ...more })
    },
    again: async (request: string, more: Partial<NextTry>): Promise<Admission> =>
      (await awake()).again({
        ...{ request, product: 'tencent/VatInvoiceOCR', tries: 1, billed: true, now },
        ...more,
      }),
    settle: async (request: string, more: Partial<Settlement>) =>
      (await awake()).settle({ request, tries: 1, billed: true, isKept: true, now, ...more }),
    used: async (at = now) => (await awake()).used(at),
    outcome: async (key: string, at = now) => (await awake()).outcome(key, at),
  }
}

describe('a call', () => {
  test('is counted before it is sent, by Beijing’s day', async () => {
    const meter = sleepy('counted')
    expect(await meter.enter('a')).toMatchObject({ admission: 'entered', used: 1 })
    expect(await meter.used(now + 16 * 3_600_000 - 1)).toBe(1)
    expect(await meter.used(now + 16 * 3_600_000)).toBe(0)
    await meter.settle('a', { reply: '{}' })
    expect(await meter.used()).toBe(1)
  })

  test('is given back when it is known not to be billed, once however often that is told', async () => {
    const meter = sleepy('given back')
    await meter.enter('a')
    await meter.enter('b')
    await meter.settle('a', { billed: false })
    await meter.settle('a', { billed: false })
    expect(await meter.used()).toBe(1)
  })

  test('stays counted when nobody ever settles it, and stands in nobody’s way then', async () => {
    const meter = sleepy('lost')
    await meter.enter('a', { concurrent: 1 })
    expect(await meter.enter('b', { concurrent: 1 })).toEqual({ admission: 'busy', after: 1 })
    const later = { concurrent: 1, now: now + 10_001, until: now + 20_000 }
    expect(await meter.enter('b', later)).toMatchObject({ admission: 'entered', used: 2 })
    expect(await meter.outcome('a', now + 10_001)).toEqual({ outcome: 'gone' })
  })

  test.each(['nobody', 'somebody'])('that timed out is given back, though %s asked the same meanwhile', async (who) => {
    const meter = sleepy(`late ${who}`)
    const start = Date.now() - 10
    await meter.enter('a', { key: 'k', now: start, until: start + 1 })
    await runDurableObjectAlarm(stubOf(`late ${who}`))
    if (who === 'somebody') await meter.enter('b', { key: 'k', now: start + 2, until: start + 10_000 })
    await meter.settle('a', { billed: false, now: start + 3 })
    expect(await meter.used(start)).toBe(who === 'somebody' ? 1 : 0)
  })

  test('is one more when the one before may be billed, and the same one when not', async () => {
    const meter = sleepy('more calls')
    await meter.enter('a')
    expect(await meter.again('a', { tries: 1, billed: true })).toMatchObject({ admission: 'entered', used: 2 })
    expect(await meter.again('a', { tries: 1, billed: true })).toMatchObject({ admission: 'entered', used: 2 })
    expect(await meter.again('a', { tries: 2, billed: false, product: 'huawei/quota-invoice' })).toMatchObject({
      used: 2,
    })
    await meter.settle('a', { tries: 3, reply: '{}' })
    await runInDurableObject(stubOf('more calls'), (_, state) => {
      expect([...state.storage.sql.exec('SELECT product, calls FROM calls')]).toEqual([
        { product: 'huawei/quota-invoice', calls: 1 },
        { product: 'tencent/VatInvoiceOCR', calls: 1 },
      ])
    })
  })

  test('passes the daily limit neither in a burst nor on a second try', async () => {
    const meter = sleepy('limited')
    const admissions = []
    for (const request of ['a', 'b', 'c']) admissions.push(await meter.enter(request, { daily: 2 }))
    expect(admissions.map(({ admission }) => admission)).toEqual(['entered', 'entered', 'daily-limit'])
    expect(await meter.again('a', { daily: 2 })).toEqual({ admission: 'daily-limit' })
    await meter.settle('a', {})
    expect(await meter.used()).toBe(2)
    await meter.settle('b', { billed: false })
    expect(await meter.enter('d', { daily: 2 })).toMatchObject({ admission: 'entered' })
  })

  test('is let in once when the same request asks twice, as after a lost answer', async () => {
    const meter = sleepy('asked twice')
    expect(await meter.enter('a')).toMatchObject({ admission: 'entered' })
    expect(await meter.enter('a')).toMatchObject({ admission: 'entered' })
    expect(await meter.used()).toBe(1)
  })
})

test('a call that was counted and whose permission got lost is given back', async () => {
  const meter = sleepy('lost permission')
  await meter.enter('a')
  await meter.again('a', { tries: 1, billed: true })
  await meter.settle('a', { tries: 1, billed: true })
  expect(await meter.used()).toBe(1)
})

describe('a budget', () => {
  const budgetOf = (day: object, month: object = {}) => ({
    caps: { day, month },
    prices: { 'tencent/VatInvoiceOCR': 0.5 },
    thresholds: [0.5, 1],
  })
  const spender = (day: number) => ({ now: now + day * oneDay, until: now + day * oneDay + 10_000 })

  test.each([
    ['calls', budgetOf({ calls: 2 }), 10],
    ['yuan', budgetOf({ yuan: 1 }), 20],
    ['calls of a month', budgetOf({}, { calls: 2 }), 40],
  ])('in %s holds for all clients together, exactly, and is told of once a share', async (name, budget, day) => {
    const [first, second] = [sleepy(`first ${name}`), sleepy(`second ${name}`)]
    const one = await first.enter('a', { client: `first ${name}`, budget, ...spender(day) })
    expect(one).toMatchObject({ admission: 'entered', reached: [{ share: 0.5 }] })
    const two = await second.enter('b', { client: `second ${name}`, budget, ...spender(day) })
    expect(two).toMatchObject({ admission: 'entered', reached: [{ share: 1, cap: expect.any(Number) }] })
    for (const meter of [first, second])
      expect(await meter.enter('c', { budget, ...spender(day) })).toMatchObject({ admission: 'budget', reached: [] })
    await second.settle('b', { billed: false })
    expect(await second.used(spender(day).now)).toBe(0)
  })

  test.each([
    ['the day', 'day', budgetOf({ calls: 0 }, { calls: 9 })],
    ['the month', 'month', budgetOf({ calls: 9 }, { calls: 0 })],
    ['the longer of the two', 'month', budgetOf({ calls: 0 }, { calls: 0 })],
  ])('that is used up names %s, after which it renews', async (name, period, budget) => {
    expect(await sleepy(name).enter('a', { budget, ...spender(90) })).toMatchObject({ admission: 'budget', period })
  })

  test('that a call would pass without meeting it is told of, too', async () => {
    const meter = sleepy('passed')
    const budget = budgetOf({ yuan: 0.75 })
    await meter.enter('a', { budget, ...spender(130) })
    const refused = await meter.enter('b', { budget, ...spender(130) })
    expect(refused).toMatchObject({ admission: 'budget', reached: [{ share: 1, unit: 'yuan', cap: 0.75 }] })
  })

  test('refuses another call as often as the same request asks, and none of it is counted', async () => {
    const meter = sleepy('answer lost')
    const budget = budgetOf({ calls: 1 })
    await meter.enter('a', { budget, ...spender(170) })
    for (const _ of ['answer lost', 'asked again'])
      expect(await meter.again('a', { budget, ...spender(170) })).toMatchObject({ admission: 'budget' })
    expect(await meter.used(spender(170).now)).toBe(1)
  })

  test('is asked for a call whose counting was not answered, and refuses it once', async () => {
    const meter = sleepy('not asked')
    const budget = budgetOf({ calls: 0 })
    await meter.enter('a', spender(210))
    expect(await meter.enter('a', { budget, ...spender(210) })).toMatchObject({ admission: 'budget' })
    await meter.enter('b', spender(210))
    await meter.again('b', spender(210))
    expect(await meter.again('b', { budget, ...spender(210) })).toMatchObject({ admission: 'budget' })
    expect(await meter.used(spender(210).now)).toBe(1)
  })

  test('that refuses a question refuses whoever waits for it, at once', async () => {
    const stub = stubOf('waiting')
    const at = { now: Date.now(), until: Date.now() + 20_000 }
    const usual = { client: 'waiting', key: 'k', product: 'tencent/VatInvoiceOCR', concurrent: 9, ...at } as const
    const first = stub.enter({ ...usual, request: 'a', budget: budgetOf({ calls: 0 }) })
    const second = stub.enter({ ...usual, request: 'b' })
    const waiting = stub.outcome('k', at.now)
    expect(await first).toMatchObject({ admission: 'budget' })
    expect(await second).toMatchObject({ admission: 'running' })
    expect(await waiting).toMatchObject({ outcome: 'refused', refused: { admission: 'budget', period: 'day' } })
  })

  test('lets at most so many questions a minute of one client start', async () => {
    const stub = stubOf('hasty')
    const ask = (request: string, at: number) =>
      stub.enter({
        ...{ request, key: request, client: 'hasty', product: 'tencent/VatInvoiceOCR', concurrent: 9, perMinute: 2 },
        ...{ now: at, until: at + 9 },
      })
    expect(await ask('a', now)).toMatchObject({ admission: 'entered' })
    expect(await ask('b', now + 10_000)).toMatchObject({ admission: 'entered' })
    expect(await ask('c', now + 20_000)).toEqual({ admission: 'busy', after: 40 })
    expect(await ask('d', now + 60_001)).toMatchObject({ admission: 'entered' })
  })
})

describe('the same question', () => {
  test('has its reply for ten minutes, under the same key or job only, and then it is forgotten', async () => {
    const meter = sleepy('replies')
    const start = Date.now() - 600_000
    await meter.enter('a', { key: 'k', job: 'j', now: start, until: start + 1000 })
    await meter.settle('a', { reply: '{"a":1}', now: start })
    const again = (request: string, more: Partial<Question>) => meter.enter(request, { now: start + 599_999, ...more })
    const reply = { admission: 'replayed', reply: '{"a":1}' }
    expect(await again('b', { key: 'k' })).toEqual(reply)
    expect(await again('b', { key: 'other', job: 'j' })).toEqual(reply)
    expect(await again('b', { key: 'other', job: 'another' })).toMatchObject({ admission: 'entered' })
    expect(await runDurableObjectAlarm(stubOf('replies'))).toBe(true)
    await runInDurableObject(stubOf('replies'), (_, state) => {
      expect([...state.storage.sql.exec('SELECT key FROM questions WHERE reply IS NOT NULL')]).toEqual([])
    })
  })

  test('is asked once while it is running, and those who wait hear what it came to', async () => {
    const meter = sleepy('running')
    await meter.enter('a', { key: 'k' })
    expect(await meter.enter('b', { key: 'k' })).toEqual({ admission: 'running', key: 'k' })
    const stub = stubOf('running')
    const waiting = [stub.outcome('k', now), stub.outcome('k', now)]
    await stub.settle({ request: 'a', tries: 1, billed: true, isKept: true, now, reply: '{}' })
    expect(await Promise.all(waiting)).toEqual([
      { outcome: 'replied', told: '{}' },
      { outcome: 'replied', told: '{}' },
    ])
    expect(await meter.outcome('k')).toEqual({ outcome: 'replied', told: '{}' })
  })

  test('that failed is told to those who wait, and may be asked again', async () => {
    const stub = stubOf('failed')
    const meter = sleepy('failed')
    await meter.enter('a', { key: 'k' })
    const waiting = stubOf('failed').outcome('k', now)
    await stub.settle({ request: 'a', tries: 1, billed: false, isKept: true, now, failure: 'why' })
    expect(await waiting).toEqual({ outcome: 'failed', told: 'why' })
    expect(await meter.enter('b', { key: 'k' })).toMatchObject({ admission: 'entered' })
  })

  test('leaves nothing behind where replies are not to be kept', async () => {
    const meter = sleepy('not kept')
    await meter.enter('a')
    await meter.settle('a', { reply: '{}', isKept: false })
    await runInDurableObject(stubOf('not kept'), (_, state) => {
      expect([...state.storage.sql.exec('SELECT * FROM questions')]).toEqual([])
    })
  })
})

test('a recognition writes three rows of its own', async () => {
  const stub = stubOf('rows')
  const question = { request: 'a', client: 'rows', key: 'a', product: 'tencent/VatInvoiceOCR', concurrent: 9 } as const
  await stub.enter({ ...question, request: 'first', key: 'first', now, until: now + 9 })
  const written = await runInDurableObject(stub, (instance, state) =>
    rowsWrittenBy(state.storage.sql, async () => {
      await instance.enter({ ...question, now, until: now + 9 })
      await instance.settle({ request: 'a', tries: 1, billed: true, isKept: true, now, reply: '{}' })
    }),
  )
  expect(written).toBe(3)
})

test('a report of a count that stands already writes one row', async () => {
  const deployment = bound.METER.get(bound.METER.idFromName('rows'))
  const counts = (calls: number) => [{ day: '2026-01-01', product: 'tencent/VatInvoiceOCR', calls }]
  await deployment.report('rows', counts(1))
  const written = await runInDurableObject(deployment, (instance, state) =>
    rowsWrittenBy(state.storage.sql, () => instance.report('rows', counts(2))),
  )
  expect(written).toBe(1)
  expect(await deployment.usage('2026-01-01')).toEqual([{ client: 'rows', product: 'tencent/VatInvoiceOCR', calls: 2 }])
})

/** Cloudflare bills them. */
async function rowsWrittenBy(sql: SqlStorage, work: () => unknown): Promise<number> {
  let rows = 0
  const { exec } = sql
  sql.exec = ((...sent: Parameters<typeof exec>) => {
    const cursor = exec.apply(sql, sent)
    rows += cursor.rowsWritten
    return cursor
  }) as typeof exec
  await work()
  sql.exec = exec
  return rows
}

test('everybody’s counts reach the administrator, also by an alarm when a report was lost', async () => {
  const meter = sleepy('reported')
  await meter.enter('a')
  await runDurableObjectAlarm(stubOf('reported'))
  const deployment = bound.METER.get(bound.METER.idFromName('meter'))
  expect(await deployment.usage('2026-01-01')).toContainEqual({
    client: 'reported',
    product: 'tencent/VatInvoiceOCR',
    calls: 1,
  })
})

test('a question reads no more rows the more replies are kept', async () => {
  const meter = sleepy('many replies')
  const ask = async (request: string) => {
    await meter.enter(request)
    await meter.settle(request, { reply: '{}' })
  }
  await ask('first')
  const few = await rowsReadBy('many replies', 'second')
  for (const request of ['third', 'fourth', 'fifth', 'sixth']) await ask(request)
  expect(await rowsReadBy('many replies', 'seventh')).toBe(few)
})

/** Cloudflare bills them. The meter is awake: what it reads when it wakes it reads once. */
async function rowsReadBy(client: string, request: string): Promise<number> {
  return runInDurableObject(stubOf(client), async (meter, { storage: { sql } }) => {
    const cursors: { rowsRead: number }[] = []
    const exec = sql.exec
    sql.exec = (...asked) => {
      const cursor = exec.apply(sql, asked)
      cursors.push(cursor)
      return cursor as ReturnType<typeof exec<never>>
    }
    const usual = { key: request, product: 'tencent/VatInvoiceOCR', concurrent: 10, now, until: now + 10_000 } as const
    await meter.enter({ request, client, ...usual })
    await meter.settle({ request, tries: 1, billed: true, isKept: true, now, reply: '{}' })
    sql.exec = exec
    return cursors.reduce((sum, { rowsRead }) => sum + rowsRead, 0)
  })
}
