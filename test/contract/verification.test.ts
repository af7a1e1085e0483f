import { describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/api/problem.ts'
import type { VerifyReply } from '../../shared/api/verify.ts'
import { toldOf, type VerifiedInvoice } from '../../shared/verification/told.ts'
import type { VerificationOutcome } from '../../shared/verification.ts'
import { forward } from '../../worker/forward/forward.ts'
import { ProviderError } from '../../worker/providers/provider-error.ts'
import { readSettings } from '../../worker/settings/settings.ts'
import { sha256Hex } from '../../worker/sign/digest.ts'
import type { SignedRequest } from '../../worker/sign/request.ts'
import { appWith, authorized, bindings } from '../worker/request.ts'
import { keys } from './deployment.ts'
import { fixtures } from './fixtures.ts'
import { tencentTampered } from './tencent-tampered.ts'

const env = { ...bindings, ...keys, VERIFY: 'on' }
const invoiceOf = (name: string): VerifiedInvoice => toldOf(fixtures.find((one) => one.name === name)!.expected)
const digital = invoiceOf('digital-normal')
/** A day in the five years of every made-up invoice. */
const day = Date.parse('2024-07-01T02:00:00Z')

const asked = (invoice: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(invoice),
  headers: { ...authorized, 'content-type': 'application/json', ...headers },
})

/** One request to a worker whose clouds are the emulator's, which this answers instead of, where it says so. */
async function verify(
  invoice: object,
  { own, more = {}, headers }: { own?: object | string; more?: object; headers?: Record<string, string> } = {},
) {
  const { app, sent, lines } = appWith(({ url, init }) => {
    if (typeof own === 'string')
      return Response.json({ Response: { Error: { Code: own, Message: 'AKID' }, RequestId: 'r' } })
    return own ? Response.json({ Response: own }) : fetch(url, init)
  }, day)
  const response = await app.request('/v1/verify', asked(invoice, headers), { ...env, ...more })
  const body = await response.json<VerifyReply & Problem>()
  return { status: response.status, body, sent, lines }
}

describe('the tax bureau, asked about an invoice', () => {
  test.each(['digital-normal', 'digital-special-lines', 'e-normal', 'special', 'vehicle', 'used-car', 'toll'])(
    'tells its state: %s',
    async (name) => {
      const at = Date.now()
      const { app } = appWith(({ url, init }) => fetch(url, init), at)
      const invoice = invoiceOf(name)
      const body = await (await app.request('/v1/verify', asked(invoice), env)).json<VerifyReply>()
      const isOld =
        (invoice.issueDate ?? '') < `${new Date(at).getFullYear() - 5}${new Date(at).toISOString().slice(4, 10)}`
      expect(body).toMatchObject({
        product: 'tencent/VatInvoiceVerifyNew',
        verification: { outcome: isOld ? 'not-applicable' : 'verified' },
      })
    },
  )

  const found = (more: object) => ({
    Invoice: { Number: digital.invoiceNumber, Date: digital.issueDate, AmountWithTax: digital.totalAmount, ...more },
  })

  test.each<[VerificationOutcome, object | string, object]>([
    ['verified', found({ IsAbandoned: 'N' }), {}],
    ['verified', found({ IsAbandoned: null, Newly: 1 }), {}],
    ['void', found({ IsAbandoned: 'Y' }), {}],
    ['red-flushed', found({ IsAbandoned: 'H' }), {}],
    ['red-flushed', found({ IsAbandoned: 'HF' }), {}],
    ['red-flushed', found({ IsAbandoned: 'HP' }), { partly: true }],
    [
      'differs',
      found({ IsAbandoned: 'N', SellerName: '另一家样例公司' }),
      { differences: [{ field: 'sellerName', ours: digital.sellerName, theirs: '另一家样例公司' }] },
    ],
    [
      'differs',
      'FailedOperation.InvoiceMismatch',
      {
        differences: [
          { field: 'invoiceNumber', ours: digital.invoiceNumber },
          { field: 'issueDate', ours: digital.issueDate },
          { field: 'totalAmount', ours: digital.totalAmount },
        ],
      },
    ],
    ['not-found', 'ResourceNotFound.NoInvoice', {}],
    ['limit-reached', 'FailedOperation.CountLimitError', {}],
    ['not-applicable', 'ResourceNotFound.NoAreaCode', { reason: 'region' }],
    ['not-found', 'ResourceNotFound.NotSupportCurrentInvoiceQuery', {}],
    [
      'not-applicable',
      'InvalidParameterValue.InvalidParameterValueLimit',
      { reason: 'value', fields: ['invoiceNumber', 'issueDate', 'totalAmount'] },
    ],
    [
      'not-applicable',
      'InvalidParameterValue.TicketCodeParameterValueLimit',
      { reason: 'value', fields: ['invoiceCode'] },
    ],
    [
      'not-applicable',
      'InvalidParameterValue.TicketSnParameterValueLimit',
      { reason: 'value', fields: ['invoiceNumber'] },
    ],
    [
      'not-applicable',
      'InvalidParameterValue.TicketDateParameterValueLimit',
      { reason: 'value', fields: ['issueDate'] },
    ],
    [
      'not-applicable',
      'InvalidParameterValue.PriceOrVerificationParameterValueLimit',
      { reason: 'value', fields: ['totalAmount'] },
    ],
  ])('%s', async (outcome, own, more) => {
    const { body, sent, status } = await verify(digital, { own })
    expect(status).toBe(200)
    expect(body.verification).toEqual({ outcome, at: new Date(day).toISOString(), ...more })
    expect(sent).toHaveLength(1)
  })

  test.each<[string, Problem['code'], boolean]>([
    ['FailedOperation.ArrearsError', 'quota', false],
    ['FailedOperation.UnOpenError', 'quota', false],
    ['ResourceUnavailable.ResourcePackageRunOut', 'quota', false],
    ['ResourceUnavailable.TaxNetworkError', 'unavailable', true],
    ['RequestLimitExceeded', 'rate', true],
    ['AuthFailure.SignatureFailure', 'credentials', false],
    ['InternalError', 'unavailable', true],
    ['Something.New', 'unexpected', false],
  ])('a failure, %s, is a problem and never asked again by itself', async (own, code, retryable) => {
    const { body, sent, lines } = await verify(digital, { own })
    expect(body).toMatchObject({ code, retryable, vendorCode: own })
    expect(sent).toHaveLength(1)
    expect(JSON.stringify(body) + lines.join()).not.toContain('AKID')
  })

  test.each<[string, object, object]>([
    ['a train ticket', { ...digital, invoiceType: 'rail' }, { reason: 'kind' }],
    ['a taxi receipt', { ...digital, invoiceType: 'taxi' }, { reason: 'kind' }],
    ['a quota invoice', { invoiceType: 'quota', invoiceNumber: '12345678' }, { reason: 'kind' }],
    ['one older than five years', { ...digital, issueDate: '2019-06-30' }, { reason: 'too-old' }],
    [
      'one without its total',
      { ...digital, totalAmount: undefined },
      { reason: 'incomplete', fields: ['totalAmount'] },
    ],
    ['one of tomorrow', { ...digital, issueDate: '2024-07-02' }, { reason: 'value', fields: ['issueDate'] }],
  ])('%s is not asked about and costs nothing', async (_, invoice, reason) => {
    const { body, sent } = await verify(invoice)
    expect(body).toMatchObject({ verification: { outcome: 'not-applicable', ...reason }, cost: 0 })
    expect(sent).toEqual([])
  })
})

describe('a verification costs, so', () => {
  test('nobody verifies unless the administrator wants it', async () => {
    const { body, sent } = await verify(digital, { more: { VERIFY: 'off' } })
    expect(body).toMatchObject({ code: 'not-configured' })
    expect(sent).toEqual([])
    expect(readSettings({ ...keys }).verifying).toEqual([])
  })

  test('a token that may only read pictures does not', async () => {
    const [hash = ''] = Object.keys(JSON.parse(bindings.TOKENS))
    const TOKENS = JSON.stringify({ [hash]: { client: 'reader', products: ['tencent/VatInvoiceOCR'] } })
    expect((await verify(digital, { more: { TOKENS } })).body).toMatchObject({ code: 'not-configured' })
  })

  test('the same question within minutes is answered again, unpaid', async () => {
    const { app, sent } = appWith(
      () => Response.json({ Response: { Invoice: { Number: digital.invoiceNumber, IsAbandoned: 'N' } } }),
      day,
    )
    const ask = async () => {
      const prices = { PRICES: '{"tencent/VatInvoiceVerifyNew":0.3}' }
      return (await app.request('/v1/verify', asked(digital), { ...env, ...prices, REPLAY: 'on' })).json<VerifyReply>()
    }
    expect(await ask()).toMatchObject({ cost: 0.3 })
    expect(await ask()).toMatchObject({ cost: 0, replayed: true, verification: { outcome: 'verified' } })
    expect(sent).toHaveLength(1)
  })

  test('one that failed is no duplicate: it can be asked again', async () => {
    const answers = [
      { Error: { Code: 'ResourceUnavailable.TaxNetworkError' } },
      { Invoice: { Number: '1', IsAbandoned: 'N' } },
    ]
    const { app, sent } = appWith(() => Response.json({ Response: answers[sent.length - 1] }), day)
    const other = { ...digital, totalAmount: '1.00' }
    const ask = () => app.request('/v1/verify', asked(other, { 'idempotency-key': 'one' }), { ...env, REPLAY: 'on' })
    expect((await ask()).status).toBe(503)
    expect((await ask()).status).toBe(200)
    expect(sent).toHaveLength(2)
  })

  test.each([
    ['ResourceNotFound.NoInvoice', 1],
    ['FailedOperation.InvoiceMismatch', 1],
    ['FailedOperation.CountLimitError', 0],
    ['FailedOperation.ArrearsError', 0],
  ])('what the vendor bills is counted, what it does not is given back: %s', async (own, calls) => {
    const TOKENS = JSON.stringify(
      Object.fromEntries(
        Object.keys(JSON.parse(bindings.TOKENS) as object).map((hash) => [hash, { client: own, daily: 9 }]),
      ),
    )
    const { app } = appWith(() => Response.json({ Response: { Error: { Code: own } } }), day)
    await app.request('/v1/verify', asked(digital), { ...env, TOKENS })
    const usage = await app.request('/v1/usage', { headers: authorized }, { ...env, TOKENS })
    expect(await usage.json()).toMatchObject({ used: calls })
  })

  test.each([
    ['FailedOperation.CountLimitError', 0],
    ['ResourceNotFound.NoInvoice', 1],
  ])('what is answered after its deadline is counted only where the vendor bills it: %s', async (own, calls) => {
    const [hash = ''] = Object.keys(JSON.parse(bindings.TOKENS))
    const more = { DEADLINE_MS: '300', TOKENS: JSON.stringify({ [hash]: { client: `late ${own}`, daily: 9 } }) }
    const { app } = appWith(async ({ init: { signal } }) => {
      await Promise.race([scheduler.wait(700), new Promise((_, gone) => signal?.addEventListener('abort', gone))])
      return Response.json({ Response: { Error: { Code: own } } })
    }, day)
    const response = await app.request('/v1/verify', asked(digital), { ...env, ...more })
    expect(await response.json()).toMatchObject({ code: 'timeout' })
    const usage = await app.request('/v1/usage', { headers: authorized }, { ...env, ...more })
    expect(await usage.json()).toMatchObject({ used: calls })
  })

  test.each([
    ['a bracket', '{'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a number for a number', '{"invoiceNumber":7}'],
    ['too much', `{"remark":"${'x'.repeat(20_000)}"}`],
  ])('what is no invoice is not sent: %s', async (_, body) => {
    const { app, sent } = appWith(() => new Response())
    const response = await app.request('/v1/verify', { ...asked({}), body }, env)
    expect(response.status).toBe(400)
    expect(sent).toEqual([])
  })
})

test('what can be verified, and for how much, is told with the products', async () => {
  const { app } = appWith(() => new Response())
  const told = await app.request(
    '/v1/products',
    { headers: authorized },
    { ...env, PRICES: '{"tencent/VatInvoiceVerifyNew":0.3}' },
  )
  expect(await told.json()).toMatchObject({
    verifiers: [{ id: 'tencent/VatInvoiceVerifyNew', ratePerSecond: 20, checksADay: 5, years: 5, price: 0.3 }],
  })
})

describe('whatever goes wrong on the way', () => {
  const known: VerifiedInvoice = {
    ...digital,
    issueDate: new Date(Date.now() - 86_400_000 * 9).toISOString().slice(0, 10),
  }

  test.each<[string, Problem['code'], boolean]>([
    ['reset', 'unavailable', true],
    ['slow', 'timeout', true],
    ['drip', 'timeout', true],
    ['html', 'unavailable', true],
    ['empty', 'unavailable', true],
    ['truncated', 'unavailable', true],
    ['http502', 'unavailable', true],
    ['rate', 'rate', true],
    ['quota', 'quota', false],
    ['arrears', 'quota', false],
    ['unopened', 'quota', false],
    ['unauthorized', 'credentials', false],
    ['busy', 'unavailable', true],
  ])('comes out as a code, and is asked once: %s', async (fault, code, retryable) => {
    const { app, sent } = appWith(({ url, init }) => {
      const headers = new Headers(init.headers)
      headers.set('x-emulator-fault', fault)
      return fetch(url, { ...init, headers, signal: init.signal ?? null })
    }, Date.now())
    const response = await app.request('/v1/verify', asked(known), { ...env, DEADLINE_MS: '1500' })
    expect(await response.json()).toMatchObject({ code, retryable })
    expect(sent).toHaveLength(1)
  })
})

test('no more than twenty a second are sent, however many are asked at once', async () => {
  const starts: number[] = []
  const { app, slept } = appWith(() => {
    starts.push(slept.reduce((sum, milliseconds) => sum + milliseconds, 0))
    return Response.json({ Response: { Invoice: { Number: digital.invoiceNumber, IsAbandoned: 'N' } } })
  }, day)
  const all = Array.from({ length: 24 }, () => app.request('/v1/verify', asked(digital), env))
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(24).fill(200))
  const inOneSecond = starts.map((start) => starts.filter((other) => other >= start && other < start + 1000).length)
  expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(20)
})

describe('its request is signed like every other of its cloud', () => {
  const send = async (change: (request: SignedRequest) => SignedRequest, secrets: object = {}, at = Date.now()) => {
    const [offer] = readSettings({ ...keys, VERIFY: 'on', ...secrets }).verifying
    if (!offer) throw new Error('nobody verifies')
    const request = offer.verifier.request(digital, '2026-01-01')
    const hashedBody = await sha256Hex(request.body)
    const signed = await offer.cloud.sign(request, { now: at, random: 0.5, hashedBody, send: () => Promise.reject() })
    const signal = AbortSignal.timeout(10_000)
    const sending = {
      fetch: (...sent: Parameters<typeof fetch>) => fetch(...sent),
      signal,
      origins: offer.cloud.origins,
    }
    const reply = await forward(change(signed), { ...sending, provider: offer.provider })
    return offer.verifier.normalize(reply, digital)
  }
  const same = (request: SignedRequest) => request
  const refused = (vendorCode: unknown) =>
    expect.objectContaining({ code: 'credentials', retryable: false, vendorCode })

  test.each(
    Object.keys(tencentTampered({ headers: {}, body: new Uint8Array(1), url: '', method: 'POST', signed: true })),
  )('and refused when %s was changed on the way', async (part) => {
    const change = (request: SignedRequest) => tencentTampered(request)[part] ?? request
    await expect(send(change)).rejects.toEqual(refused(expect.stringMatching(/^AuthFailure/)))
  })

  test('and refused with a wrong key and a wrong clock', async () => {
    const wrong = send(same, { TENCENT_SECRET_KEY: 'wrong' })
    await expect(wrong).rejects.toEqual(refused('AuthFailure.SignatureFailure'))
    await expect(wrong).rejects.toBeInstanceOf(ProviderError)
    await expect(send(same, {}, Date.now() - 360_000)).rejects.toEqual(refused('AuthFailure.SignatureExpire'))
  })
})
