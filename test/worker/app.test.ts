import { describe, expect, test } from 'vitest'
import { appWith, authorized, bindings, bound, now, picture, post, token } from './request.ts'

const corner = (X: number, Y: number) => ({ X, Y })
const polygon = {
  LeftTop: corner(80, 50),
  RightTop: corner(160, 50),
  RightBottom: corner(160, 100),
  LeftBottom: corner(80, 100),
}
const vatReply = (values: object[]) =>
  Response.json({ Response: { VatInvoiceInfos: values, Items: [], RequestId: '1' } })
const oneValue = () => vatReply([{ Name: '小写金额', Value: '¥89.90', Polygon: polygon }])
const failing = (Code: string) => () =>
  Response.json({ Response: { Error: { Code, Message: 'secretId AKID… is wrong' }, RequestId: '1' } })

describe('POST /v1/recognize', () => {
  test('turns a picture into fields with their places', async () => {
    const { app, sent } = appWith(oneValue)
    const response = await app.request('/v1/recognize', post(), bindings)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      requestId: response.headers.get('x-request-id'),
      product: 'tencent/VatInvoiceOCR',
      emulated: false,
      reason: 'default',
      recognitions: [
        {
          source: 'tencent/VatInvoiceOCR',
          invoice: { totalAmount: '89.90', items: [] },
          evidence: { totalAmount: { box: { x: 0.1, y: 0.1, width: 0.1, height: 0.1 }, raw: '¥89.90' } },
        },
      ],
    })
    expect(sent).toHaveLength(1)
    expect(sent[0]?.url).toBe('https://ocr.tencentcloudapi.com/')
    expect(new TextDecoder().decode(sent[0]?.init.body as Uint8Array)).toBe(`{"ImageBase64":"${picture.toBase64()}"}`)
    expect(sent[0]?.init.headers).toMatchObject({ 'x-tc-action': 'VatInvoiceOCR', 'x-tc-timestamp': '1767225600' })
  })

  test('sends the page of a PDF that was asked for', async () => {
    const { app, sent } = appWith(oneValue)
    const pdf = new TextEncoder().encode('%PDF-1.7\n')
    const response = await app.request('/v1/recognize?page=3', post(pdf), bindings)
    expect(response.status).toBe(200)
    expect(new TextDecoder().decode(sent[0]?.init.body as Uint8Array)).toBe(
      `{"ImageBase64":"${pdf.toBase64()}","IsPdf":true,"PdfPageNumber":3}`,
    )
  })

  test('sends the token of temporary keys, and the region where one is set', async () => {
    const { app, sent } = appWith(oneValue)
    await app.request('/v1/recognize', post(), { ...bindings, TENCENT_TOKEN: 'sts', TENCENT_REGION: 'ap-beijing' })
    expect(sent[0]?.init.headers).toMatchObject({ 'x-tc-token': 'sts', 'x-tc-region': 'ap-beijing' })
  })

  test('says when the answer is an emulator’s', async () => {
    const { app, sent } = appWith(oneValue)
    const local = { ...bindings, TENCENT_ENDPOINT: 'http://127.0.0.1:4010' }
    const response = await app.request('/v1/recognize', post(), local)
    expect(await response.json()).toMatchObject({ emulated: true })
    expect(sent[0]?.url).toBe('http://127.0.0.1:4010/')
  })

  test('never sends an invoice to a host that is neither the vendor’s nor this machine', async () => {
    const { app, sent, lines } = appWith(oneValue)
    for (const TENCENT_ENDPOINT of ['https://example.com', 'http://ocr.tencentcloudapi.com', 'nonsense']) {
      const response = await app.request('/v1/recognize', post(), { ...bindings, TENCENT_ENDPOINT })
      expect(await response.json()).toMatchObject({ code: 'not-configured' })
      expect(lines.at(-1)).toContain('TENCENT_ENDPOINT must be https under tencentcloudapi.com, or loopback')
      expect(lines.at(-1)).not.toContain(TENCENT_ENDPOINT)
    }
    expect(sent).toEqual([])
  })
})

describe('a refusal', () => {
  test.each([
    ['no token', post(picture, {}), bindings, 401, 'unauthorized'],
    ['a wrong token', post(picture, { authorization: `Bearer ${token}x` }), bindings, 401, 'unauthorized'],
    ['another scheme', post(picture, { authorization: `Basic ${token}` }), bindings, 401, 'unauthorized'],
    ['no body', post(new Uint8Array()), bindings, 400, 'bad-request'],
    ['a page', post('<html>'), bindings, 415, 'unsupported-type'],
    ['a GIF', post('GIF89a'), bindings, 415, 'unsupported-type'],
    ['no keys', post(), { ...bound, TOKENS: bindings.TOKENS }, 503, 'not-configured'],
  ])('%s is told in stable code and words', async (_, init, env, status, code) => {
    const { app, sent } = appWith(oneValue)
    const response = await app.request('/v1/recognize', init, env)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({ code, status, requestId: response.headers.get('x-request-id') })
    expect(sent).toEqual([])
  })

  test.each([
    ['AuthFailure.SignatureFailure', 'credentials', false],
    ['AuthFailure.SignatureExpire', 'credentials', false],
    ['ResourceUnavailable.InArrears', 'quota', false],
    ['RequestLimitExceeded', 'rate', true],
    ['RequestLimitExceeded.UinLimitExceeded', 'rate', true],
    ['FailedOperation.ImageDecodeFailed', 'document', false],
    ['FailedOperation.EmptyImageError', 'document', false],
    ['FailedOperation.ImageNoText', 'no-invoice', false],
    ['InternalError', 'unavailable', true],
    ['Something.New', 'unexpected', false],
  ])('of the vendor’s, %s inside HTTP 200, becomes %s', async (vendorCode, code, retryable) => {
    const { app } = appWith(failing(vendorCode))
    const response = await app.request('/v1/recognize', post(), bindings)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ code, retryable, vendorCode })
    expect(text).not.toContain('AKID')
  })

  test.each([
    ['a page', () => new Response('<html>Bad gateway</html>', { status: 502 }), 'unavailable'],
    ['a page with status 200', () => new Response('<html>Welcome</html>'), 'unavailable'],
    ['nothing', () => new Response(''), 'unavailable'],
    ['half a reply', () => new Response('{"Response":{"VatInv'), 'unavailable'],
    ['429', () => new Response('', { status: 429 }), 'rate'],
    ['another site’s JSON', () => Response.json({ hello: 1 }), 'unexpected'],
    ['no connection', () => Promise.reject(new TypeError('refused')), 'unavailable'],
    ['no value at all', () => vatReply([{ Name: '发票代码', Value: '', Polygon: null }]), 'no-invoice'],
  ])('of an upstream that answers %s', async (_, answer, code) => {
    const { app } = appWith(answer)
    const response = await app.request('/v1/recognize', post(), bindings)
    expect(await response.json()).toMatchObject({ code })
  })

  test('comes within the deadline when the vendor does not', async () => {
    const { app } = appWith(
      ({ init }) =>
        new Promise((_, reject) => {
          const { signal } = init
          signal?.addEventListener('abort', () => reject(signal.reason))
        }),
      now + 86_400_000,
    )
    const response = await app.request('/v1/recognize', post(), { ...bindings, DEADLINE_MS: '100' })
    expect(response.status).toBe(504)
    expect(await response.json()).toMatchObject({ code: 'timeout', retryable: true })
  })

  test('of a picture too small or a file too large never reaches the vendor', async () => {
    const { app, sent } = appWith(oneValue)
    const tiny = picture.slice()
    tiny[18] = 0
    tiny[19] = 10
    expect(await (await app.request('/v1/recognize', post(tiny), bindings)).json()).toMatchObject({ code: 'document' })
    const large = new Uint8Array(8 * 1024 * 1024)
    large.set(picture)
    const response = await app.request('/v1/recognize', post(large), bindings)
    expect(await response.json()).toMatchObject({ code: 'too-large', status: 413 })
    expect(sent).toEqual([])
  })

  test.each([
    ['en-GB,en;q=0.9', 'The access token is not valid'],
    ['zh-CN,zh;q=0.9,en;q=0.8', '访问令牌无效'],
    ['fr, en;q=0.5', 'The access token is not valid'],
    ['', '访问令牌无效'],
  ])('speaks the caller’s language: %s', async (language, title) => {
    const { app } = appWith(oneValue)
    const init = post(picture, { 'accept-language': language })
    expect(await (await app.request('/v1/recognize', init, bindings)).json()).toMatchObject({ title })
  })

  test.each([
    ['TOKENS', 'no JSON'],
    ['DEADLINE_MS', 'soon'],
    ['LIMITS', '{"nobody/nothing":{}}'],
  ])('because of an unusable %s names it to the administrator, and its value to nobody', async (name, value) => {
    const { app, lines } = appWith(oneValue)
    const response = await app.request('/v1/recognize', post(), { ...bindings, [name]: value })
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ code: 'not-configured' })
    expect(lines.join()).toContain(`binding ${name} is not usable`)
    expect(text + lines.join()).not.toContain(value)
  })

  test.each(['GET', 'PUT', 'DELETE'])('of %s where only POST is answered names what is', async (method) => {
    const { app } = appWith(oneValue)
    const response = await app.request('/v1/recognize', { method, headers: authorized }, bindings)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' })
  })

  test.each([
    ['/v1/recognize?page=0', post(), 'page'],
    ['/v1/recognize?product=nobody/nothing', post(), 'product'],
    ['/v1/recognize?type=none', post(), 'type'],
    ['/v1/recognize', post(new Uint8Array()), 'body'],
  ])('of %s names what is wrong', async (path, init, parameter) => {
    const { app } = appWith(oneValue)
    const response = await app.request(path, init, bindings)
    expect(await response.json()).toMatchObject({ code: 'bad-request', status: 400, parameter })
  })

  test.each([
    ['CLIENT_METER', 'enter'],
    ['PRODUCT_METER', 'turn'],
    ['TOKEN_BOOK', 'find'],
  ])('because %s was put away comes only when it is twice in a row, with the time to wait', async (name, method) => {
    const { app } = appWith(oneValue, now + 3_600_000)
    const reset = Object.assign(new Error('put away'), { retryable: true })
    const broken = (times: number) => {
      const real = bound[name] as DurableObjectNamespace
      const failing = () => (times-- > 0 ? { [method]: () => Promise.reject(reset) } : real.get(real.idFromName('x')))
      return { ...bindings, [name]: { idFromName: () => 'x', get: failing } as never }
    }
    const headers = { authorization: 'Bearer nobody-has-this-token' }
    const init = name === 'TOKEN_BOOK' ? post(picture, headers) : post()
    const once = await app.request('/v1/recognize', init, broken(1))
    expect(once.status).toBe(name === 'TOKEN_BOOK' ? 401 : 200)
    const twice = await app.request('/v1/recognize', init, broken(2))
    expect(twice.status).toBe(503)
    expect(twice.headers.get('retry-after')).toBe('5')
    expect(await twice.json()).toMatchObject({ code: 'unavailable', retryable: true })
  })

  test('for a fault of ours tells nobody what was in it, and the administrator where it was', async () => {
    const { app, lines } = appWith(oneValue)
    const broken = { idFromName: () => 'meter', get: () => ({ enter: () => Promise.reject(new RangeError('secret')) }) }
    const response = await app.request('/v1/recognize', post(), { ...bindings, CLIENT_METER: broken as never })
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ code: 'unavailable', status: 503 })
    expect(lines.join()).toContain('RangeError at ')
    expect(text + lines.join()).not.toContain('secret')
  })

  test('of an unknown address is a problem too', async () => {
    const { app } = appWith(oneValue)
    const response = await app.request('/nothing', {}, bindings)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not-found' })
  })
})

describe('a browser', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
  })

  test.each(['chrome-extension://abcdefghijklmnop', 'moz-extension://6f1d7a'])('%s may call', async (origin) => {
    const { app } = appWith(oneValue)
    const asked = await app.request('/v1/recognize', preflight(origin), bindings)
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin)
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization')
    const refused = await app.request('/v1/recognize', post(picture, { origin }), bindings)
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test.each([
    ['https://example.com', undefined],
    ['https://oa.example.com.evil.example', 'https://oa.example.com'],
    ['http://oa.example.com', 'https://oa.example.com'],
  ])('page of %s may not where %s may', async (origin, ALLOWED_ORIGINS) => {
    const { app } = appWith(oneValue)
    const env = { ...bindings, ...(ALLOWED_ORIGINS && { ALLOWED_ORIGINS }) }
    const response = await app.request('/v1/recognize', preflight(origin), env)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    const allowed = await app.request('/v1/recognize', preflight(ALLOWED_ORIGINS ?? 'chrome-extension://a'), env)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ALLOWED_ORIGINS ?? 'chrome-extension://a')
  })

  test('finds out whether the service is up without a token', async () => {
    const { app } = appWith(oneValue)
    const response = await app.request('/healthz', { headers: authorized }, bindings)
    expect(await response.json()).toEqual({ ok: true })
  })

  test('hears of an unusable binding that the service is up, what is not ready, and of every other address why', async () => {
    const { app } = appWith(oneValue)
    const env = { ...bindings, DEADLINE_MS: 'soon' }
    const headers = { ...authorized, origin: 'chrome-extension://abcdefghijklmnop' }
    const ask = async (path: string, init: RequestInit = { headers }) => app.request(path, init, env)
    expect(await (await ask('/healthz')).json()).toEqual({ ok: true })
    const ready = await ask('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ ready: false, checks: { settings: false, bindings: true } })
    const refused = await ask('/v1/recognize', post(picture, headers))
    expect(await refused.json()).toMatchObject({ code: 'not-configured' })
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  })
})
