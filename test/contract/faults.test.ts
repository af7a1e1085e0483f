import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import * as v from 'valibot'
import { afterAll, describe, expect, test } from 'vitest'
import { type Problem, problemSchema } from '../../shared/api/problem.ts'
import { problemCodes } from '../../shared/api/problem-codes.ts'
import type { RecognizeReply } from '../../shared/api/recognize.ts'
import { createApp } from '../../worker/app.ts'
import { clientMeter } from '../../worker/meter/meters.ts'
import { problemWords } from '../../worker/refuse/problem-words.ts'
import { sha256Hex } from '../../worker/sign/digest.ts'
import { storeKey } from '../../worker/tokens/client.ts'
import { authorized, bindings, bound, picture, post, token } from '../worker/request.ts'
import { keys } from './deployment.ts'
import { pictureFor } from './pictures.ts'

/** What a fault came to, for the table at the end. */
interface Row {
  fault: string
  status: number
  code: string
  again: boolean
  /** Calls the emulated cloud got, and those of them that stayed counted. */
  tries: number
  counted: number
  words: string
}
const survived: Row[] = []
afterAll(() => {
  const rows = survived.map((row) => [
    row.fault.padEnd(52),
    row.status,
    row.code.padEnd(16),
    row.again ? 'again' : '     ',
    row.tries,
    row.counted,
    row.words,
  ])
  console.log(rows.map((row) => row.join('  ')).join('\n'))
})

interface Situation {
  /** For the emulated cloud, in the words of its `--fault`. */
  fault?: string | undefined
  env?: Record<string, unknown>
  init?: RequestInit
  fetch?: typeof fetch
  skew?: number
  product?: string
}

/** One request in a situation; whatever the worker logs or rejects without being asked fails the test. */
async function suffer(
  name: string,
  { fault, env = {}, init, fetch: own, skew = 0, product = 'tencent/VatInvoiceOCR' }: Situation,
) {
  const lines: string[] = []
  let tries = 0
  const before = await usedSoFar()
  const upstream: typeof fetch = (url, sent) => {
    tries += 1
    const headers = new Headers(sent?.headers)
    if (fault) headers.set('x-emulator-fault', fault)
    return own ? own(url, sent) : fetch(url, { ...sent, headers })
  }
  const app = createApp({
    fetch: upstream,
    now: () => Date.now() + skew,
    sleep: () => new Promise((done) => setTimeout(done, 1)),
    log: (line) => void lines.push(line),
  })
  const context = createExecutionContext()
  const merged = { ...bindings, ...keys, DEADLINE_MS: '9000', LIMITS: unlimited, ...env }
  const request = init ?? post(pictureFor('tencent/VatInvoiceOCR').bytes)
  const response = await app.request(`/v1/recognize?product=${product}`, request, merged, context)
  await waitOnExecutionContext(context)
  const text = await response.text()
  const counted = (await usedSoFar()) - before
  const body = JSON.parse(text) as Problem & RecognizeReply
  survived.push({
    fault: name,
    status: response.status,
    code: body.code ?? 'OK',
    again: body.retryable ?? false,
    tries,
    counted,
    words: body.title ?? '',
  })
  expect(lines).toHaveLength(1)
  expect(response.status).not.toBe(500)
  if ([429, 503].includes(response.status)) expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
  for (const secret of [token, keys.TENCENT_SECRET_ID, keys.TENCENT_SECRET_KEY])
    expect(`${lines.join()}${text}`).not.toContain(secret)
  return { response, body, tries, counted }
}

/** Calls of every client there is here. */
async function usedSoFar(): Promise<number> {
  const used = clients.map((client) => clientMeter(bound, client).used(Date.now()))
  return (await Promise.all(used)).reduce((sum, calls) => sum + calls, 0)
}

const unlimited = JSON.stringify({ 'tencent/VatInvoiceOCR': { ratePerSecond: 100_000 } })

const clients = ['finance-team']

/** The vendor has done its work, or its price list says so: these stay on the bill. */
const paid = ['slow', 'drip', 'html', 'empty', 'truncated', 'FailedOperation.EmptyImageError']

describe('an upstream fault comes out with the right code and words', () => {
  test.each<[string, Problem['code'], boolean, number]>([
    ['reset', 'unavailable', true, 3],
    ['slow', 'timeout', true, 1],
    ['drip', 'timeout', true, 1],
    ['html', 'unavailable', true, 3],
    ['empty', 'unavailable', true, 3],
    ['truncated', 'unavailable', true, 3],
    ['http429', 'rate', true, 3],
    ['http500', 'unavailable', true, 3],
    ['http502', 'unavailable', true, 3],
    ['http503', 'unavailable', true, 3],
    ['http504', 'unavailable', true, 3],
    ['rate', 'rate', true, 3],
    ['quota', 'quota', false, 1],
    ['arrears', 'quota', false, 1],
    ['unopened', 'quota', false, 1],
    ['unauthorized', 'credentials', false, 1],
    ['busy', 'unavailable', true, 3],
    ['FailedOperation.DownLoadError', 'document', false, 1],
    ['FailedOperation.EmptyImageError', 'document', false, 1],
    ['FailedOperation.ImageBlur', 'document', false, 1],
    ['FailedOperation.ImageDecodeFailed', 'document', false, 1],
    ['FailedOperation.ImageNoText', 'no-invoice', false, 1],
    ['FailedOperation.ImageSizeTooLarge', 'document', false, 1],
    ['FailedOperation.OcrFailed', 'no-invoice', false, 1],
    ['FailedOperation.UnKnowError', 'unavailable', true, 3],
    ['FailedOperation.UnOpenError', 'quota', false, 1],
    ['InvalidParameter.EngineImageDecodeFailed', 'document', false, 1],
    ['InvalidParameterValue.InvalidParameterValueLimit', 'document', false, 1],
    ['LimitExceeded.TooLargeFileError', 'document', false, 1],
    ['ResourceUnavailable.InArrears', 'quota', false, 1],
    ['ResourceUnavailable.ResourcePackageRunOut', 'quota', false, 1],
    ['ResourcesSoldOut.ChargeStatusException', 'quota', false, 1],
    ['AuthFailure.TokenFailure', 'credentials', false, 1],
  ])('%s', async (fault, code, retryable, tries) => {
    const isSlow = code === 'timeout'
    const outcome = await suffer(fault, { fault, env: isSlow ? { DEADLINE_MS: '1000' } : {} })
    expect(outcome.body).toMatchObject({ code, retryable, title: problemWords[code].zh[0] })
    expect(outcome.response.headers.get('content-type')).toContain('application/problem+json')
    expect(v.is(problemSchema, outcome.body)).toBe(true)
    expect(outcome.tries).toBe(tries)
    expect(outcome.counted).toBe(paid.includes(fault) ? tries : 0)
  })

  test('a refused connection', async () => {
    const refused = () => Promise.reject(new TypeError('connection refused'))
    expect((await suffer('refused connection', { fetch: refused })).body).toMatchObject({ code: 'unavailable' })
  })

  test('a reply under another content type is read all the same', async () => {
    const { body } = await suffer('wrong content type', {
      fetch: async (url, init) =>
        new Response(await (await fetch(url, init)).text(), { headers: { 'content-type': 'text/html' } }),
    })
    expect(body.recognitions).toHaveLength(1)
  })

  test('a redirect is not followed: the signature is for one host', async () => {
    const { body } = await suffer('redirect', { fetch: async () => Response.redirect('https://example.com/', 302) })
    expect(body).toMatchObject({ code: 'unavailable' })
  })

  test('a reply of many megabytes is not read to its end', async () => {
    const endless = async () => new Response(new Uint8Array(9 * 1024 * 1024))
    expect((await suffer('endless reply', { fetch: endless })).body).toMatchObject({ code: 'unavailable' })
  })

  test.each([
    [-400_000, 'tencent/CarInvoiceOCR'],
    [400_000, 'tencent/VatInvoiceOCR'],
  ])('a clock wrong by %i ms', async (skew, product) => {
    const { body } = await suffer(`clock ${skew / 1000} s`, { skew, product })
    expect(body).toMatchObject({ code: 'credentials', vendorCode: 'AuthFailure.SignatureExpire' })
  })
})

describe('a fault of the caller’s comes out with the right code and words', () => {
  const stored = async (secret: string, more: object) => {
    const hash = await sha256Hex(secret)
    await bound.TOKEN_STORE.put(storeKey(hash), JSON.stringify({ client: secret, hash, ...more }))
    clients.push(secret)
    return { authorization: `Bearer ${secret}` }
  }
  const bytes = pictureFor('tencent/VatInvoiceOCR').bytes

  test.each<[string, () => Promise<Situation> | Situation, Problem['code']]>([
    ['no token', () => ({ init: post(bytes, {}) }), 'unauthorized'],
    ['wrong token', () => ({ init: post(bytes, { authorization: 'Bearer wrong-wrong-wrong-wrong' }) }), 'unauthorized'],
    [
      'revoked token',
      async () => {
        const headers = await stored('revoked-token-of-somebody', {})
        await bound.TOKEN_STORE.delete(storeKey(await sha256Hex('revoked-token-of-somebody')))
        return { init: post(bytes, headers) }
      },
      'unauthorized',
    ],
    [
      'expired token',
      async () => ({ init: post(bytes, await stored('expired-token-of-somebody', { expires: '2020-01-01' })) }),
      'unauthorized',
    ],
    ['body too large', () => ({ init: post(oversized()) }), 'too-large'],
    ['wrong type', () => ({ init: post('GIF89a') }), 'unsupported-type'],
    ['no picture', () => ({ init: post('') }), 'bad-request'],
    ['aborted upload', () => ({ init: post(brokenOff(bytes)) }), 'bad-request'],
    ['too few pixels', () => ({ init: post(tiny()) }), 'document'],
  ])('%s', async (name, situation, code) => {
    const { body, tries } = await suffer(name, await situation())
    expect(body).toMatchObject({ code, title: problemWords[code].zh[0] })
    expect(tries).toBe(0)
  })

  test('over the daily limit', async () => {
    const headers = await stored('limited-token-of-somebody', { daily: 1 })
    await suffer('under the daily limit', { init: post(bytes, headers), env: { REPLAY: 'off' } })
    const { body } = await suffer('over the daily limit', { init: post(bytes, headers), env: { REPLAY: 'off' } })
    expect(body).toMatchObject({ code: 'daily-limit', retryable: false })
  })
})

describe('a fault of the worker’s own comes out with the right code and words, and costs nothing', () => {
  /** An object that cannot be asked, so many times; then it is there. */
  const broken = (real: object, marks: object = {}, times = Infinity) => {
    let left = times
    const failing = new Proxy({}, { get: () => () => Promise.reject(Object.assign(new Error('lost'), marks)) })
    return {
      idFromName: Reflect.get(real, 'idFromName').bind(real),
      get: (id: unknown) => (left-- > 0 ? failing : Reflect.get(real, 'get').call(real, id)),
    }
  }
  const unknown = () =>
    post(pictureFor('tencent/VatInvoiceOCR').bytes, { authorization: 'Bearer a-token-nobody-has-seen' })
  const noCalls = JSON.stringify({ day: { calls: 0 } })
  const get = { method: 'GET', headers: authorized }

  test.each<[string, Situation, Problem['code'], number]>([
    ['client meter out of reach', { env: { CLIENT_METER: broken(bound.CLIENT_METER) } }, 'unavailable', 503],
    ['product meter out of reach', { env: { PRODUCT_METER: broken(bound.PRODUCT_METER) } }, 'unavailable', 503],
    [
      'client meter overloaded',
      { env: { CLIENT_METER: broken(bound.CLIENT_METER, { overloaded: true, retryable: true }, 1) } },
      'unavailable',
      503,
    ],
    ['token book out of reach', { env: { TOKEN_BOOK: broken(bound.TOKEN_BOOK) }, init: unknown() }, 'unavailable', 503],
    [
      'token store out of reach',
      { env: { TOKEN_STORE: { get: () => Promise.reject(new Error('KV')) } }, init: unknown() },
      'unavailable',
      503,
    ],
    ['budget used up', { env: { CAPS: noCalls } }, 'budget', 429],
    ['another method', { init: get }, 'method-not-allowed', 405],
    ['a page that is none', { product: 'tencent/VatInvoiceOCR&page=0' }, 'bad-request', 400],
    ['a product that is none', { product: 'nobody/nothing' }, 'bad-request', 400],
    ['no keys', { env: { TENCENT_SECRET_ID: '' } }, 'not-configured', 503],
  ])('%s', async (name, situation, code, status) => {
    const { response, body, tries, counted } = await suffer(name, situation)
    expect(body).toMatchObject({ code, title: problemWords[code].zh[0] })
    expect([response.status, tries, counted]).toEqual([status, 0, 0])
    if (status === 405) expect(response.headers.get('allow')).toContain('POST')
    if (status === 400) expect(body.parameter).toMatch(/^(page|product)$/)
  })

  test.each(['CLIENT_METER', 'PRODUCT_METER', 'TOKEN_BOOK'] as const)(
    '%s put away once is asked again',
    async (name) => {
      const env = { [name]: broken(bound[name], { durableObjectReset: true }, 1) }
      const { response, tries, counted } = await suffer(`${name} put away once`, { env })
      expect([response.status, tries, counted]).toEqual([200, 1, 1])
    },
  )
})

test('a sender hears a refusal only after the last byte, not a broken connection', async () => {
  const { readable, writable } = new IdentityTransformStream()
  const writer = writable.getWriter()
  const upload = new Uint8Array(1_000_000)
  upload.set(tiny())
  const sent = writer.write(upload).then(() => writer.close())
  const headers = { ...authorized, 'content-length': String(upload.length) }
  const { body } = await suffer('too few pixels, a long upload', { init: { method: 'POST', body: readable, headers } })
  expect(body).toMatchObject({ code: 'document' })
  await expect(sent).resolves.toBeUndefined()
})

test('every code has words in both languages', () => {
  for (const code of problemCodes)
    for (const language of ['zh', 'en'] as const)
      expect(problemWords[code][language].every((words) => words.length > 3)).toBe(true)
})

function oversized(): Uint8Array {
  const large = new Uint8Array(8 * 1024 * 1024)
  large.set(picture)
  return large
}

function tiny(): Uint8Array {
  const small = picture.slice()
  small.set([0, 0, 0, 5], 16)
  return small
}

/** A body whose sender goes away half way. */
function brokenOff(bytes: Uint8Array): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.subarray(0, 1000)),
    pull: (controller) => controller.error(new TypeError('gone')),
  })
}
