import { expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../emulator.ts'
import { sampleKeys } from '../sample-keys.ts'
import { onePixelPng, plainPng, tinyPdf } from '../sample-pictures.ts'
import { type RequestChanges, signedRequest } from './signed-request.ts'

const now = 1_767_225_600_000
const reply = { Response: { VatInvoiceInfos: [{ Name: '发票号码', Value: 'No12345678' }], RequestId: 'recorded' } }
const emulator = (options: EmulatorOptions = {}) =>
  createEmulator({ now: () => now, replies: { 'tencent/VatInvoiceOCR': reply }, ...options })
const picture = { ImageBase64: plainPng.toString('base64') }

async function answer(changes: RequestChanges, options?: EmulatorOptions) {
  const response = await emulator(options).fetch(signedRequest({ body: picture, ...changes }))
  expect(response.status, 'Tencent answers HTTP 200 to everything').toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  return (await response.json()).Response
}
const codeOf = async (changes: RequestChanges, options?: EmulatorOptions) =>
  (await answer(changes, options)).Error?.Code

test('a rightly signed picture gets the recorded reply, request id included', async () => {
  expect(await answer({})).toEqual(reply.Response)
})

test('an error carries a code, a message and a request id of its own', async () => {
  const first = await answer({ headers: { 'x-tc-timestamp': null } })
  const second = await answer({ headers: { 'x-tc-timestamp': null } })
  expect(first.Error).toEqual({
    Code: 'MissingParameter',
    Message: 'The request is missing a required parameter `Timestamp`.',
  })
  expect(first.RequestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(second.RequestId).not.toBe(first.RequestId)
})

const day = 86_400
const wrongKey = { secretId: sampleKeys.tencent[0]?.secretId ?? '', secretKey: 'wrong' }
const pdf = tinyPdf(2).toString('base64')

test.each<[string, RequestChanges, string | undefined]>([
  ['PUT', { method: 'PUT' }, 'UnsupportedProtocol'],
  ['a body over 10 MB', { body: 'x'.repeat(10 * 1024 * 1024 + 1) }, 'RequestSizeLimitExceeded'],
  ['no timestamp', { headers: { 'x-tc-timestamp': null } }, 'MissingParameter'],
  ['a timestamp that is no number', { headers: { 'x-tc-timestamp': '2026-01-01' } }, 'InvalidParameter'],
  ['no action', { headers: { 'x-tc-action': null } }, 'MissingParameter'],
  ['an action nobody has', { action: 'ReadMyInvoice' }, 'InvalidAction'],
  ['an action named like a member every object has', { action: 'constructor' }, 'InvalidAction'],
  ['no version', { headers: { 'x-tc-version': null } }, 'MissingParameter'],
  ['another version', { headers: { 'x-tc-version': '2017-03-12' } }, 'NoSuchVersion'],
  ['a retired action', { action: 'QuotaInvoiceOCR' }, 'ActionOffline'],
  ['no Authorization', { headers: { authorization: null } }, 'AuthFailure.InvalidAuthorization'],
  [
    'the Authorization of another scheme',
    { headers: { authorization: 'Bearer x' } },
    'AuthFailure.InvalidAuthorization',
  ],
  ['a clock 301 s behind', { timestamp: now / 1000 - 301 }, 'AuthFailure.SignatureExpire'],
  ['a clock 301 s ahead', { timestamp: now / 1000 + 301 }, 'AuthFailure.SignatureExpire'],
  ['a clock exactly 300 s behind', { timestamp: now / 1000 - 300 }, undefined],
  ['the date of the day before', { date: '2025-12-31' }, 'AuthFailure.SignatureFailure'],
  ['the scope of another service', { service: 'cvm' }, 'AuthFailure.SignatureFailure'],
  ['an unsigned content type', { signed: ['host'] }, 'AuthFailure.SignatureFailure'],
  ['an unknown SecretId', { key: { secretId: 'AKIDnobody', secretKey: 'x' } }, 'AuthFailure.SecretIdNotFound'],
  ['a wrong SecretKey', { key: wrongKey }, 'AuthFailure.SignatureFailure'],
  ['a permanent key with a token', { headers: { 'x-tc-token': 'x' } }, 'AuthFailure.TokenFailure'],
  ['a temporary key without its token', { key: sampleKeys.tencent[1] }, 'AuthFailure.TokenFailure'],
  [
    'a temporary key with its token',
    { key: sampleKeys.tencent[1], headers: { 'x-tc-token': sampleKeys.tencent[1]?.token ?? '' } },
    undefined,
  ],
  ['a signed action header, as the page shows it', { signed: ['content-type', 'host', 'x-tc-action'] }, undefined],
  ['an empty region', { headers: { 'x-tc-region': '' } }, 'InvalidParameterValue'],
  ['an unknown region', { headers: { 'x-tc-region': 'mars-north' } }, 'InvalidParameterValue'],
  ['a region without this action', { headers: { 'x-tc-region': 'eu-frankfurt' } }, 'UnsupportedRegion'],
  ['a region with it', { headers: { 'x-tc-region': 'ap-guangzhou' } }, undefined],
  ['a body that is no JSON', { body: '{"ImageBase64":' }, 'InvalidParameter'],
  ['a JSON array', { body: '[]' }, 'InvalidParameter'],
  ['a member the action lacks', { body: { ...picture, lmageUrl: 'x' } }, 'UnknownParameter'],
  ['a member named like one every object has', { body: { ...picture, constructor: 1 } }, 'UnknownParameter'],
  ['a page number as text', { body: { ...picture, PdfPageNumber: '1' } }, 'InvalidParameter'],
  ['a flag as text', { body: { ...picture, IsPdf: 'true' } }, 'InvalidParameter'],
  ['no picture', { body: {} }, 'FailedOperation.EmptyImageError'],
  [
    'a data: url instead of base64',
    { body: { ImageBase64: 'data:image/png;base64,AAAA' } },
    'FailedOperation.ImageDecodeFailed',
  ],
  ['a GIF', { body: { ImageBase64: 'R0lGODlhAQABAAAAACw=' } }, 'FailedOperation.ImageDecodeFailed'],
  [
    'half a PNG',
    { body: { ImageBase64: plainPng.subarray(0, 60).toString('base64') } },
    'FailedOperation.ImageDecodeFailed',
  ],
  [
    'a picture of one pixel',
    { body: { ImageBase64: onePixelPng.toString('base64') } },
    'FailedOperation.ImageSizeTooLarge',
  ],
  ['a PDF without IsPdf', { body: { ImageBase64: pdf } }, 'FailedOperation.ImageDecodeFailed'],
  ['a PDF with IsPdf', { body: { ImageBase64: pdf, IsPdf: true } }, undefined],
  ['its second page', { body: { ImageBase64: pdf, IsPdf: true, PdfPageNumber: 2 } }, undefined],
  [
    'a page beyond the end',
    { body: { ImageBase64: pdf, IsPdf: true, PdfPageNumber: 3 } },
    'InvalidParameterValue.InvalidParameterValueLimit',
  ],
  [
    'page 0',
    { body: { ImageBase64: pdf, IsPdf: true, PdfPageNumber: 0 } },
    'InvalidParameterValue.InvalidParameterValueLimit',
  ],
  ['a url nobody answers', { body: { ImageUrl: 'http://127.0.0.1:1/x.png' } }, 'FailedOperation.DownLoadError'],
  ['a file: url', { body: { ImageUrl: 'file:///etc/hostname' } }, 'FailedOperation.DownLoadError'],
])('%s', async (_, changes, code) => expect(await codeOf(changes)).toBe(code))

test('earlier checks win: expired before unknown key, authentication before a broken body', async () => {
  const key = { secretId: 'AKIDnobody', secretKey: 'x' }
  expect(await codeOf({ key, timestamp: now / 1000 - day })).toBe('AuthFailure.SignatureExpire')
  expect(await codeOf({ key, body: '{' })).toBe('AuthFailure.SecretIdNotFound')
  expect(await codeOf({ headers: { 'x-tc-timestamp': null, 'x-tc-action': null } })).toBe('MissingParameter')
})

test('a picture nobody recorded has no text', async () => {
  expect(await codeOf({}, { replies: {} })).toBe('FailedOperation.ImageNoText')
  expect(await codeOf({ action: 'CarInvoiceOCR' }, { replies: {} })).toBe('FailedOperation.OcrFailed')
})

test('the url wins when bytes come with it', async () => {
  const download = async () => new Response(new Uint8Array(plainPng))
  const body = { ImageUrl: 'https://example.com/a.png', ImageBase64: 'not base64 at all' }
  expect(await codeOf({ body }, { download })).toBeUndefined()
})

test('the eleventh call in one second is too often, and the next second is free again', async () => {
  let time = now
  const { fetch } = emulator({ now: () => time })
  const call = async () => (await (await fetch(signedRequest({ body: picture }))).json()).Response.Error
  for (let calls = 1; calls <= 10; calls++) expect(await call()).toBeUndefined()
  expect(await call()).toMatchObject({
    Code: 'RequestLimitExceeded',
    Message: expect.stringContaining('`11` in a second'),
  })
  time += 1000
  expect(await call()).toBeUndefined()
})

test.each([
  ['rate', 'RequestLimitExceeded'],
  ['quota', 'ResourceUnavailable.ResourcePackageRunOut'],
  ['arrears', 'ResourceUnavailable.InArrears'],
  ['unopened', 'FailedOperation.UnOpenError'],
  ['unauthorized', 'AuthFailure.UnauthorizedOperation'],
  ['busy', 'InternalError'],
  ['FailedOperation.ImageBlur', 'FailedOperation.ImageBlur'],
])('the fault %s answers %s', async (fault, code) => {
  expect(await codeOf({}, { faults: { tencent: fault } })).toBe(code)
  expect(await codeOf({ headers: { 'x-emulator-fault': fault } })).toBe(code)
})

test('switches change what no page settles', async () => {
  expect(await codeOf({}, { switches: { 'tencent.region': 'required' } })).toBe('MissingParameter')
  expect(await codeOf({ service: '127' })).toBe('AuthFailure.SignatureFailure')
  expect(await codeOf({ service: '127' }, { switches: { 'tencent.scope-service': 'any' } })).toBeUndefined()
  const large = { ImageBase64: Buffer.alloc(6 * 1024 * 1024).toString('base64') }
  expect(await codeOf({ body: large }, { switches: { 'tencent.base64-megabytes': 7 } })).toBe(
    'LimitExceeded.TooLargeFileError',
  )
})

test.each<[string, RequestChanges, Record<string, string>, string]>([
  [
    'tencent.clock-boundary',
    { timestamp: now / 1000 - 300 },
    { 'tencent.clock-boundary': 'refuse' },
    'AuthFailure.SignatureExpire',
  ],
  [
    'tencent.expiry',
    { timestamp: 0, key: wrongKey },
    { 'tencent.expiry': 'after-signature' },
    'AuthFailure.SignatureFailure',
  ],
  ['tencent.no-picture', { body: {} }, { 'tencent.no-picture': 'MissingParameter' }, 'MissingParameter'],
  [
    'tencent.undecodable',
    { body: { ImageBase64: '***' } },
    { 'tencent.undecodable': 'InvalidParameter.EngineImageDecodeFailed' },
    'InvalidParameter.EngineImageDecodeFailed',
  ],
  [
    'tencent.undecodable, where the action lacks the code',
    { action: 'CarInvoiceOCR', body: { ImageBase64: '***' } },
    { 'tencent.undecodable': 'InvalidParameter.EngineImageDecodeFailed' },
    'FailedOperation.ImageDecodeFailed',
  ],
  [
    'tencent.header-case',
    { signed: ['content-type', 'host', 'x-tc-action'] },
    { 'tencent.header-case': 'lower' },
    'AuthFailure.SignatureFailure',
  ],
  ['tencent.unknown-picture', {}, { 'tencent.unknown-picture': 'blur' }, 'FailedOperation.ImageBlur'],
])('the switch %s decides what no page does', async (_, changes, switches, code) => {
  const fixtures = { identify: async () => undefined, reply: () => undefined }
  expect(await codeOf(changes, { switches, fixtures, replies: {} })).toBe(code)
})

test('too large a request may be a gateway’s to refuse', async () => {
  const { fetch } = emulator({ switches: { 'tencent.too-large-status': '413' } })
  expect((await fetch(signedRequest({ body: 'x'.repeat(10 * 1024 * 1024 + 1) }))).status).toBe(413)
})

test('a GET is signed over its query', async () => {
  const download = async () => new Response(new Uint8Array(plainPng))
  const url = 'https://ocr.tencentcloudapi.com/?ImageUrl=https%3A%2F%2Fexample.com%2Fa.png&IsPdf=false'
  expect(await codeOf({ method: 'GET', url }, { download })).toBeUndefined()
})
