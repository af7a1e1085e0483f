import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Problem } from '../../shared/api/problem.ts'
import type { RecognizeReply } from '../../shared/api/recognize.ts'
import { sha256Hex } from '../../worker/sign/digest.ts'
import type { Client } from '../../worker/tokens/client.ts'
import { storeKey } from '../../worker/tokens/client.ts'
import { appWith, authorized, bindings, bound, now, picture, post, type Sent } from '../worker/request.ts'

const oneValue = () =>
  Response.json({ Response: { VatInvoiceInfos: [{ Name: '小写金额', Value: '¥89.90' }], RequestId: '1' } })
const failing = (Code: string) => Response.json({ Response: { Error: { Code, Message: '' }, RequestId: '1' } })
const quota = () => Response.json({ result: { number: '12345678', amount: '￥50.00' } })
const isHuawei = ({ url }: Sent) => url.includes('huawei')
const both = {
  ...bindings,
  HUAWEI_AK: 'QTWAOYTTINDUT2QVKYUC',
  HUAWEI_SK: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
  HUAWEI_PROJECT_ID: '0123456789abcdef0123456789abcdef',
}

/** A day of its own for each test, so that none meets another's turns and counts. */
let at = now
beforeEach(() => {
  at += 86_400_000
})

async function storeToken(secret: string, client: Client): Promise<Record<string, string>> {
  const hash = await sha256Hex(secret)
  await bound.TOKEN_STORE.put(storeKey(hash), JSON.stringify({ ...client, hash }))
  return { authorization: `Bearer ${secret}` }
}

/** An object of which one answer is lost, before or after it did what it was asked. */
function lostOnce(real: DurableObjectNamespace, method: string, when: 'before' | 'after') {
  let isLost = false
  const ask = async (stub: object, name: string | symbol, sent: unknown[]) => {
    const isLosing = name === method && !isLost
    if (isLosing && when === 'before') isLost = true
    else {
      const answer = await Reflect.get(stub, name)(...sent)
      if (!isLosing) return answer
      isLost = true
    }
    throw Object.assign(new Error('lost'), { retryable: true })
  }
  const get = (id: DurableObjectId) =>
    new Proxy(real.get(id), {
      get:
        (stub, name) =>
        (...sent: unknown[]) =>
          ask(stub, name, sent),
    })
  return { idFromName: (name: string) => real.idFromName(name), get } as never
}

describe('a token', () => {
  test('of the store opens the door until it is taken out of there, and a minute longer at most', async () => {
    const headers = await storeToken('stored-token-number-1', { client: 'sales' })
    let clock = at
    const { app } = appWith(oneValue, () => clock)
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(200)
    await bound.TOKEN_STORE.delete(storeKey(await sha256Hex('stored-token-number-1')))
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(200)
    clock += 60_000
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(401)
  })

  test('is good until the day it expires', async () => {
    const expires = new Date(at + 86_400_000).toISOString().slice(0, 10)
    const headers = await storeToken('stored-token-number-2', { client: 'sales', expires })
    let clock = at
    const { app } = appWith(oneValue, () => clock)
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(200)
    clock += 86_400_000
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(401)
  })

  test('that only begins like another’s hash opens nothing', async () => {
    const hash = await sha256Hex('stored-token-number-3')
    await bound.TOKEN_STORE.put(storeKey(hash), JSON.stringify({ client: 'sales', hash: `${hash.slice(0, 60)}0000` }))
    const { app } = appWith(oneValue, at)
    const headers = { authorization: 'Bearer stored-token-number-3' }
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(401)
  })

  test('cannot be guessed: an address that keeps trying is told to wait', async () => {
    const { app } = appWith(oneValue, at)
    const guess = (address: string) => {
      const headers = { authorization: 'Bearer guess-guess-guess-guess', 'cf-connecting-ip': address }
      return app.request('/v1/usage', { headers }, bindings)
    }
    const codes = new Set<string>()
    for (let guesses = 0; guesses < 25; guesses += 1) codes.add((await (await guess('192.0.2.1')).json<Problem>()).code)
    expect(codes).toEqual(new Set(['unauthorized', 'too-many-attempts']))
    expect((await guess('192.0.2.2')).status).toBe(401)
    const right = { ...authorized, 'cf-connecting-ip': '192.0.2.1' }
    expect((await app.request('/v1/usage', { headers: right }, bindings)).status).toBe(429)
    await app.request('/v1/usage', { headers: authorized }, bindings)
    expect((await app.request('/v1/usage', { headers: right }, bindings)).status).toBe(200)
  })
})

describe('an administrator', () => {
  const json = (method: string, headers: Record<string, string>, body: object = {}): RequestInit => ({
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  type Made = { token: string; id: string }

  test('makes a token, edits it in place, rotates it and revokes it, which holds at once', async () => {
    const admin = await storeToken('administrators-token-1', { client: 'boss', admin: true })
    const { app } = appWith(oneValue, () => Date.now())
    const ask = (path: string, init: RequestInit) => app.request(path, init, bindings)
    const usage = async (token: string) =>
      (await ask('/v1/usage', { headers: { authorization: `Bearer ${token}` } })).json<object>()
    const made = await (await ask('/v1/tokens', json('POST', admin, { client: 'ann' }))).json<Made>()
    expect(await usage(made.token)).toMatchObject({ client: 'ann', limit: 200 })
    const twice = await ask('/v1/tokens', json('POST', admin, { client: 'ann' }))
    expect(await twice.json()).toMatchObject({ code: 'bad-request', parameter: 'client' })
    await ask(`/v1/tokens/${made.id}`, json('PATCH', admin, { daily: 7 }))
    expect(await usage(made.token)).toMatchObject({ limit: 7 })
    const second = await (await ask(`/v1/tokens/${made.id}/rotate`, json('POST', admin))).json<Made>()
    for (const { token } of [made, second]) expect(await usage(token)).toMatchObject({ client: 'ann', limit: 7 })
    expect((await ask(`/v1/tokens/${made.id}`, json('DELETE', admin))).status).toBe(204)
    expect(await usage(made.token)).toMatchObject({ code: 'unauthorized' })
    expect(await usage(second.token)).toMatchObject({ client: 'ann' })
    const { changes } = await (await ask('/v1/audit', { headers: admin })).json<{ changes: object[] }>()
    expect(changes).toMatchObject(
      ['revoke', 'rotate', 'create', 'edit', 'create'].map((action) => ({ action, by: 'boss', client: 'ann' })),
    )
    expect(JSON.stringify(changes)).not.toContain(made.token)
  })

  test.each(['before', 'after'] as const)('is written down once where an answer is lost %s a change', async (when) => {
    const name = `administrators-token-lost-${when}`
    const admin = await storeToken(name, { client: name, admin: true })
    const { app } = appWith(oneValue, at)
    const env = { ...bindings, TOKEN_BOOK: lostOnce(bound.TOKEN_BOOK, 'change', when) }
    const made = await app.request('/v1/tokens', json('POST', admin, { client: `made ${when}` }), env)
    expect(made.status).toBe(201)
    const audit = await app.request('/v1/audit', { headers: admin }, bindings)
    const { changes } = await audit.json<{ changes: { by: string }[] }>()
    expect(changes.filter(({ by }) => by === name)).toHaveLength(1)
  })

  test('revokes a token for every isolate at once, by the real clock', async () => {
    const admin = await storeToken('administrators-token-9', { client: 'boss', admin: true })
    const [here, elsewhere] = [appWith(oneValue, Date.now), appWith(oneValue, Date.now)]
    const made = await here.app.request('/v1/tokens', json('POST', admin, { client: 'leaving' }), bindings)
    const { id, token } = await made.json<Made>()
    const headers = { authorization: `Bearer ${token}` }
    expect((await elsewhere.app.request('/v1/usage', { headers }, bindings)).status).toBe(200)
    await here.app.request(`/v1/tokens/${id}`, { method: 'DELETE', headers: admin }, bindings)
    expect((await elsewhere.app.request('/v1/usage', { headers }, bindings)).status).toBe(401)
  })

  test('revokes a token wrangler put into the store, at once', async () => {
    const admin = await storeToken('administrators-token-2', { client: 'boss', admin: true })
    const headers = await storeToken('stored-token-number-8', { client: 'stored' })
    const { app } = appWith(oneValue, at)
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(200)
    const { tokens } = await (await app.request('/v1/tokens', { headers: admin }, bindings)).json<{
      tokens: { id: string; client: string }[]
    }>()
    const { id } = tokens.find(({ client }) => client === 'stored')!
    await app.request(`/v1/tokens/${id}`, { method: 'DELETE', headers: admin }, bindings)
    expect((await app.request('/v1/usage', { headers }, bindings)).status).toBe(401)
  })

  test.each([
    [{ client: '' }, 'client'],
    [{ client: 'x', daily: 0 }, 'daily'],
    [{ client: 'x', expires: 'soon' }, 'expires'],
    [{ client: 'x', products: ['nobody/nothing'] }, 'products'],
  ])('is told what is wrong with %j', async (wish, parameter) => {
    const admin = await storeToken('administrators-token-3', { client: 'boss', admin: true })
    const { app } = appWith(oneValue, at)
    const response = await app.request('/v1/tokens', json('POST', admin, wish), bindings)
    expect(await response.json()).toMatchObject({ code: 'bad-request', parameter })
  })

  test('is the only one who learns that there are such addresses', async () => {
    const { app } = appWith(oneValue, at)
    for (const path of ['/v1/tokens', '/v1/audit', '/v1/usage/all'])
      expect((await app.request(path, { headers: authorized }, bindings)).status).toBe(404)
  })
})

describe('a daily limit', () => {
  test('is told in headers, warned of, and then kept', async () => {
    const headers = await storeToken('stored-token-number-4', { client: 'limited', daily: 3 })
    const { app, sent } = appWith(oneValue, at)
    const replies = []
    for (let calls = 0; calls < 4; calls += 1)
      replies.push(await app.request('/v1/recognize', post(picture, headers), bindings))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(replies.map((reply) => reply.headers.get('usage-remaining'))).toEqual(['2', '1', '0', null])
    expect(replies.map((reply) => reply.headers.get('usage-warning'))).toEqual([null, null, '100%', null])
    expect(await replies[3]?.json()).toMatchObject({ code: 'daily-limit', retryable: false })
    expect(sent).toHaveLength(3)
    const usage = await app.request('/v1/usage', { headers }, bindings)
    expect(await usage.json()).toMatchObject({ client: 'limited', used: 3, limit: 3 })
  })

  test('is not used up by an outage', async () => {
    const headers = await storeToken('stored-token-number-5', { client: 'unlucky', daily: 1 })
    const { app } = appWith(() => failing('AuthFailure.SignatureFailure'), at)
    for (const _ of [1, 2])
      expect((await app.request('/v1/recognize', post(picture, headers), bindings)).status).toBe(502)
    expect(await (await app.request('/v1/usage', { headers }, bindings)).json()).toMatchObject({ used: 0 })
  })

  test('of everybody is shown to administrators only', async () => {
    const admin = await storeToken('stored-token-number-6', { client: 'boss', admin: true })
    const { app } = appWith(oneValue, at)
    await app.request('/v1/recognize', post(), bindings)
    expect(await (await app.request('/v1/usage/all', { headers: admin }, bindings)).json()).toEqual({
      day: new Date(at).toISOString().slice(0, 10),
      calls: [{ client: 'finance-team', product: 'tencent/VatInvoiceOCR', calls: 1 }],
    })
    expect((await app.request('/v1/usage/all', { headers: authorized }, bindings)).status).toBe(404)
  })
})

describe('again', () => {
  test('a retryable error is tried again, signed anew, after longer and longer pauses', async () => {
    let clock = at
    const answers = [failing('InternalError'), failing('InternalError'), oneValue()]
    const { app, sent, slept } = appWith(
      () => {
        clock += 1000
        return answers.shift() ?? failing('InternalError')
      },
      () => clock,
    )
    const response = await app.request('/v1/recognize', post(), bindings)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      tried: [
        { product: 'tencent/VatInvoiceOCR', code: 'unavailable', vendorCode: 'InternalError' },
        { product: 'tencent/VatInvoiceOCR', code: 'unavailable', vendorCode: 'InternalError' },
      ],
    })
    const proofs = sent.map(({ init }) => new Headers(init.headers).get('authorization'))
    expect(new Set(proofs).size).toBe(3)
    const [first = 0, second = 0] = slept.filter((milliseconds) => milliseconds > 0)
    expect(first).toBeGreaterThanOrEqual(100)
    expect(second).toBeGreaterThanOrEqual(200)
  })

  test.each(['AuthFailure.SignatureFailure', 'FailedOperation.EmptyImageError', 'FailedOperation.ImageDecodeFailed'])(
    '%s is never tried again',
    async (vendorCode) => {
      const { app, sent } = appWith(() => failing(vendorCode), at)
      await app.request('/v1/recognize', post(), bindings)
      expect(sent).toHaveLength(1)
    },
  )

  test('nothing is tried again when the deadline would pass meanwhile', async () => {
    let clock = at
    const late = () => {
      clock += 24_990
      return failing('RequestLimitExceeded')
    }
    const { app, sent } = appWith(late, () => clock)
    const url = '/v1/recognize?product=tencent/VatInvoiceOCR'
    await app.request(url, post(), { ...bindings, DEADLINE_MS: '25000' })
    expect(sent).toHaveLength(1)
  })
})

describe('elsewhere', () => {
  test('refused keys send the picture to another cloud, and the reply says so', async () => {
    const { app, sent } = appWith((one) => (isHuawei(one) ? quota() : failing('AuthFailure.SecretIdNotFound')), at)
    const reply = await (await app.request('/v1/recognize', post(), both)).json<RecognizeReply>()
    expect(reply).toMatchObject({
      product: 'huawei/quota-invoice',
      tried: [{ product: 'tencent/VatInvoiceOCR', code: 'credentials', vendorCode: 'AuthFailure.SecretIdNotFound' }],
    })
    const bodies = sent.map(({ init }) => JSON.parse(new TextDecoder().decode(init.body as Uint8Array)))
    expect(bodies).toEqual([{ ImageBase64: picture.toBase64() }, { image: picture.toBase64() }])
  })

  test('a picture without a VAT invoice is shown to a reader of every ticket', async () => {
    const actions: (string | null)[] = []
    const { app } = appWith(({ init }) => {
      actions.push(new Headers(init.headers).get('x-tc-action'))
      return failing('FailedOperation.ImageNoText')
    }, at)
    const problem = await (await app.request('/v1/recognize', post(), both)).json<Problem>()
    expect(actions).toEqual(['VatInvoiceOCR', 'RecognizeGeneralInvoice'])
    expect(problem).toMatchObject({ code: 'no-invoice', tried: [{ code: 'no-invoice' }, { code: 'no-invoice' }] })
  })

  test('a picture one product cannot decode is not offered around', async () => {
    const { app, sent } = appWith(() => failing('FailedOperation.ImageDecodeFailed'), at)
    await app.request('/v1/recognize', post(), both)
    expect(sent).toHaveLength(1)
  })

  test('a product that keeps failing rests for a minute', async () => {
    let clock = at
    const { app, sent } = appWith(
      (one) => (isHuawei(one) ? quota() : failing('ResourceUnavailable.InArrears')),
      () => clock,
    )
    const ask = async () => {
      sent.length = 0
      clock += 2000
      const response = await app.request('/v1/recognize', post(), both)
      expect(await response.json()).toMatchObject({ product: 'huawei/quota-invoice' })
      return sent.length
    }
    expect([await ask(), await ask(), await ask()]).toEqual([4, 4, 4])
    expect(await ask()).toBe(1)
    clock += 61_000
    expect(await ask()).toBe(4)
  })

  test('a cloud that hangs leaves time for another', async () => {
    const hang = ({ init: { signal } }: Sent) =>
      new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const { app, sent } = appWith(
      (one) => (isHuawei(one) ? quota() : hang(one)),
      () => Date.now() + 40 * 86_400_000,
    )
    const env = {
      ...both,
      DEADLINE_MS: '2500',
      LIMITS: '{"tencent/RecognizeGeneralInvoice":{"maximumSide":100},"tencent/CarInvoiceOCR":{"maximumSide":100}}',
    }
    expect(await (await app.request('/v1/recognize', post(), env)).json()).toMatchObject({
      product: 'huawei/quota-invoice',
      tried: [{ product: 'tencent/VatInvoiceOCR', code: 'unavailable' }],
    })
    expect(sent).toHaveLength(2)
  })

  test('a cloud that refuses its keys at once is not the quickest', async () => {
    const { app, sent } = appWith(
      async (one) => {
        if (!isHuawei(one)) return failing('AuthFailure.SecretIdNotFound')
        await scheduler.wait(50)
        return quota()
      },
      () => Date.now() + 41 * 86_400_000,
    )
    const ask = () => app.request('/v1/recognize', post(), { ...both, ORDER: '{"any":"speed"}' })
    await ask()
    sent.length = 0
    expect(await (await ask()).json()).toMatchObject({ product: 'huawei/quota-invoice', reason: 'speed' })
    expect(sent.filter((one) => !isHuawei(one))).toEqual([])
  })

  test('a named product is asked alone', async () => {
    const { app, sent } = appWith(() => failing('AuthFailure.SecretIdNotFound'), at)
    const response = await app.request('/v1/recognize?product=tencent/CarInvoiceOCR', post(), both)
    expect(await response.json()).toMatchObject({ code: 'credentials' })
    expect(sent.map(({ init }) => new Headers(init.headers).get('x-tc-action'))).toEqual(['CarInvoiceOCR'])
  })
})

describe('the same picture', () => {
  const replaying = { ...bindings, REPLAY: 'on' }
  const another = (last: number) => {
    const bytes = picture.slice()
    bytes[28] = last
    return bytes
  }

  test('is not paid twice by the same client', async () => {
    const { app, sent } = appWith(oneValue, at)
    const first = await (await app.request('/v1/recognize', post(another(1)), replaying)).json<RecognizeReply>()
    const second = await (await app.request('/v1/recognize', post(another(1)), replaying)).json<RecognizeReply>()
    expect(sent).toHaveLength(1)
    expect(second).toEqual({ ...first, requestId: second.requestId, replayed: true })
    expect(second.requestId).not.toBe(first.requestId)
    expect(await (await app.request('/v1/usage', { headers: authorized }, replaying)).json()).toMatchObject({ used: 1 })
  })

  test('is paid once while it is still being read', async () => {
    const { app, sent } = appWith(async () => {
      await new Promise((done) => setTimeout(done, 50))
      return oneValue()
    }, at)
    const replies = await Promise.all([1, 2, 3].map(() => app.request('/v1/recognize', post(another(2)), replaying)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(sent).toHaveLength(1)
  })

  test('is read again for another client, for another product, and when an administrator wants it so', async () => {
    const headers = await storeToken('stored-token-number-7', { client: 'other' })
    const { app, sent } = appWith(oneValue, at)
    await app.request('/v1/recognize', post(another(3)), replaying)
    await app.request('/v1/recognize', post(another(3), headers), replaying)
    await app.request('/v1/recognize', post(another(3)), { ...replaying, REPLAY: 'off' })
    expect(sent).toHaveLength(3)
  })

  test('is not paid twice when another product had to read it', async () => {
    const answers = (one: Sent) => (isHuawei(one) ? quota() : failing('AuthFailure.SecretIdNotFound'))
    const { app, sent } = appWith(answers, at)
    const env = { ...both, REPLAY: 'on' }
    const ask = async () => (await app.request('/v1/recognize', post(another(5)), env)).json<RecognizeReply>()
    const first = await ask()
    const calls = sent.length
    expect(await ask()).toMatchObject({ product: 'huawei/quota-invoice', replayed: true, tried: first.tried })
    expect(sent).toHaveLength(calls)
  })

  test('is read again after a failure', async () => {
    const answers = [failing('AuthFailure.TokenFailure'), oneValue()]
    const { app, sent } = appWith(() => answers.shift() ?? oneValue(), at)
    expect((await app.request('/v1/recognize', post(another(4)), replaying)).status).toBe(502)
    expect((await app.request('/v1/recognize', post(another(4)), replaying)).status).toBe(200)
    expect(sent).toHaveLength(2)
  })
})

describe('the deployment’s budget', () => {
  test('is told to the administrator’s own address as counts only, then refuses', async () => {
    at += 400 * 86_400_000
    const { app, sent } = appWith(({ url }) => (url.includes('hook') ? new Response('') : oneValue()), at)
    const env = { ...bindings, CAPS: '{"day":{"calls":1}}', WEBHOOK: 'https://hook.example.com/fapiao' }
    expect((await app.request('/v1/recognize', post(), env)).status).toBe(200)
    const told = sent.filter(({ url }) => url.includes('hook'))
    expect(told.map(({ init }) => JSON.parse(new TextDecoder().decode(init.body as Uint8Array)))).toEqual(
      [0.8, 1].map((share) => ({
        ...{ event: 'budget', period: 'day', name: new Date(at).toISOString().slice(0, 10), unit: 'calls' },
        ...{ used: 1, cap: 1, share },
      })),
    )
    const refused = await app.request('/v1/recognize', post(), env)
    expect(await refused.json()).toMatchObject({ code: 'budget', status: 429, retryable: false })
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(86_400)
  })

  test('in yuan wants a price for every product', async () => {
    const { app, lines } = appWith(oneValue, at)
    const env = { ...bindings, CAPS: '{"month":{"yuan":100}}', PRICES: '{"tencent/VatInvoiceOCR":0.1}' }
    expect((await app.request('/v1/recognize', post(), env)).status).toBe(503)
    expect(lines.join()).toContain('PRICES has no price for tencent/RecognizeGeneralInvoice')
  })
})

describe('a token for some products', () => {
  test('asks no other', async () => {
    const headers = await storeToken('stored-token-number-9', { client: 'cars', products: ['tencent/CarInvoiceOCR'] })
    const { app, sent } = appWith(oneValue, at)
    const { products } = await (await app.request('/v1/products', { headers }, bindings)).json<{ products: object[] }>()
    expect(products).toMatchObject([{ id: 'tencent/CarInvoiceOCR' }])
    await app.request('/v1/recognize', post(picture, headers), bindings)
    const other = await app.request('/v1/recognize?product=tencent/VatInvoiceOCR', post(picture, headers), bindings)
    expect(other.status).toBe(503)
    expect(sent.map(({ init }) => new Headers(init.headers).get('x-tc-action'))).toEqual(['CarInvoiceOCR'])
  })
})

describe('who watches over the deployment', () => {
  test('reads requests, outcomes, times, counts and rests as Prometheus does', async () => {
    const admin = await storeToken('administrators-token-4', { client: 'boss', admin: true })
    const { app } = appWith(oneValue, at)
    await app.request('/v1/recognize', post(), bindings)
    await app.request('/v1/recognize', post('GIF89a'), bindings)
    const read = async () => (await app.request('/metrics', { headers: admin }, bindings)).text()
    await vi.waitFor(async () => expect(await read()).toContain('fapiao_calls_today'), 5000)
    const text = await read()
    for (const line of [
      '# TYPE fapiao_requests_total counter',
      'fapiao_requests_total{path="/v1/recognize",status="415",code="unsupported-type"}',
      '# TYPE fapiao_recognition_seconds histogram',
      'fapiao_recognition_seconds_bucket{product="tencent/VatInvoiceOCR",le="+Inf"}',
      'fapiao_calls_today{product="tencent/VatInvoiceOCR"}',
      'fapiao_product_resting{product="tencent/CarInvoiceOCR"} 0',
    ])
      expect(text).toContain(line)
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{[^{}]+\})? [\d.e+-]+)$/)
    expect((await app.request('/metrics', { headers: authorized }, bindings)).status).toBe(404)
    expect((await app.request('/metrics', {}, bindings)).status).toBe(401)
  })

  test.each(['before', 'after'] as const)(
    'counts a request once where an answer is lost %s it was added',
    async (when) => {
      const admin = await storeToken('administrators-token-8', { client: 'boss', admin: true })
      const { app } = appWith(oneValue, at)
      const count = async (env = bindings) => {
        const text = await (await app.request('/metrics', { headers: admin }, env)).text()
        return Number(/path="\/v1\/recognize",status="415".*? (\d+)$/m.exec(text)?.[1] ?? 0)
      }
      await app.request('/healthz', {}, bindings) // what this isolate has seen is told now, and not again for a while
      const before = await count()
      await app.request('/v1/recognize', post('GIF89a'), bindings)
      expect(await count({ ...bindings, METER: lostOnce(bound.METER, 'addMetrics', when) })).toBe(before + 1)
      expect(await count()).toBe(before + 1)
    },
  )

  test('hears without a token whether all is in order, and no value', async () => {
    const { app } = appWith(oneValue, at)
    const ready = await app.request('/readyz', {}, bindings)
    expect(ready.status).toBe(200)
    const pasted = { ...bindings, TENCENT_SECRET_KEY: 'a key "with quotes"' }
    const text = await (await app.request('/readyz', {}, pasted)).text()
    expect(JSON.parse(text)).toMatchObject({ ready: false, checks: { keys: false, bindings: true, objects: true } })
    expect(text).not.toContain('quotes')
    const { METER: _, ...others } = bindings
    expect(await (await app.request('/readyz', {}, others as never)).json()).toMatchObject({
      checks: { bindings: false, objects: false },
    })
  })
})

describe('what an administrator sees', () => {
  test('is one line per request, without fields, tokens or pictures', async () => {
    const { app, lines } = appWith(oneValue, at)
    await app.request('/v1/recognize', post(), bindings)
    await app.request('/v1/recognize', post(picture, { authorization: 'Bearer wrong-wrong-wrong-wrong' }), bindings)
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        requestId: expect.any(String),
        method: 'POST',
        path: '/v1/recognize',
        status: 200,
        client: 'finance-team',
        product: 'tencent/VatInvoiceOCR',
        bytes: picture.length,
        milliseconds: expect.any(Number),
      },
      expect.objectContaining({ status: 401, code: 'unauthorized' }),
    ])
    const told = lines.join()
    for (const secret of [
      '89.90',
      authorized.authorization.slice(7),
      'wrong-wrong',
      picture.toBase64(),
      bindings.TENCENT_SECRET_ID,
    ])
      expect(told).not.toContain(secret)
  })

  test('is where the time went, stage by stage', async () => {
    const { app } = appWith(oneValue, at)
    const response = await app.request('/v1/recognize', post(), bindings)
    const stages = response.headers
      .get('server-timing')
      ?.split(', ')
      .map((stage) => stage.replace(/;dur=[\d.]+$/, ''))
    expect(stages).toEqual(['authenticate', 'admit', 'receive', 'meter', 'sign', 'upstream', 'normalize'])
  })

  test('is what the deployment offers, with limits an administrator may change', async () => {
    const { app } = appWith(oneValue, at)
    const env = { ...bindings, LIMITS: '{"tencent/CarInvoiceOCR":{"ratePerSecond":2}}' }
    const { products } = await (await app.request('/v1/products', { headers: authorized }, env)).json<{
      products: { id: string }[]
    }>()
    expect(products.map(({ id }) => id)).toEqual([
      'tencent/VatInvoiceOCR',
      'tencent/RecognizeGeneralInvoice',
      'tencent/CarInvoiceOCR',
    ])
    expect(products[2]).toMatchObject({ ratePerSecond: 2, maximumSide: 10_000 })
  })

  test('is an OpenAPI document of every address', async () => {
    const { app } = appWith(oneValue, at)
    const document = await (await app.request('/openapi.json', {}, bindings)).json<{ paths: object; openapi: string }>()
    expect(document.openapi).toBe('3.1.0')
    const addresses = Object.keys(document.paths)
    expect(addresses).toContain('/v1/recognize')
    for (const path of addresses.filter((path) => !path.includes('{')))
      expect((await app.request(path, { method: 'TRACE', headers: authorized }, bindings)).status).toBe(405)
    expect(JSON.stringify(document)).toContain('"totalAmount"')
  })
})
