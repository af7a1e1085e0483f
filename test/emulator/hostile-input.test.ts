import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import { parseAuthorization as parseHuawei } from './huawei/authorization.ts'
import { canonicalUri } from './huawei/sdk-hmac-sha256.ts'
import { inspectPicture } from './picture.ts'
import { plainPng } from './sample-pictures.ts'
import { parseAuthorization as parseTencent } from './tencent/authorization.ts'
import { parseSignature } from './tencent-legacy/multi-effect.ts'
import { parseMultipart } from './tencent-legacy/multipart.ts'

/** Text that looks like a header a client would send, broken here and there. */
const pieces = ['TC3-HMAC-SHA256', 'SDK-HMAC-SHA256', 'Credential=', 'Access=', 'SignedHeaders=', 'Signature=', '/']
const words = [...pieces, ', ', ';', 'ocr/tc3_request', '2026-01-01', 'host', 'a'.repeat(64), ' ', '=', '%', '\t']
const header = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme-ascii', maxLength: 12 })), { maxLength: 20 })
  .map((parts) => parts.join(''))
const legacyHeader = fc.oneof(
  header,
  fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.string().map((text) => Buffer.from(`${'\0'.repeat(20)}a=1&k=2&e=3&t=4&${text}`).toString('base64')),
)
const boundary = 'b'
const multipartBody = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        '\r\n',
        'Content-Disposition: form-data; name="appid"',
        'name=',
        ';',
        '"',
        '200001',
      ),
      fc.string({ unit: 'binary', maxLength: 10 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))
const json = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constantFrom('{"__proto__":1}', '{"auth":{"identity":[]}}', '[[', 'null'),
)

test('no parser throws, whatever it is given', () => {
  fc.assert(
    fc.property(header, legacyHeader, multipartBody, (text, legacy, body) => {
      parseTencent(text)
      parseHuawei(text)
      parseSignature(legacy)
      canonicalUri(text)
      for (const type of [`multipart/form-data; boundary=${boundary}`, text]) parseMultipart(type, Buffer.from(body))
    }),
    { numRuns: 2000 },
  )
})

test('a well-formed multipart body comes back as it was put in', () => {
  const content = fc.uint8Array({ maxLength: 200 })
  const name = fc.stringMatching(/^[a-z_]{1,8}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(name, content), { minLength: 1, maxLength: 5 }), (parts) => {
      const sections = parts.flatMap(([partName, bytes]) => [
        Buffer.from(`--longboundary1357\r\nContent-Disposition: form-data; name="${partName}"\r\n\r\n`),
        Buffer.from(bytes),
        Buffer.from('\r\n'),
      ])
      const body = Buffer.concat([...sections, Buffer.from('--longboundary1357--')])
      const read = parseMultipart('multipart/form-data; boundary="longboundary1357"', body)
      expect(read?.map((part) => [part.name, Buffer.from(part.content).toString('hex')])).toEqual(
        parts.map(([partName, bytes]) => [partName, Buffer.from(bytes).toString('hex')]),
      )
    }),
  )
})

test('a picture with any bytes changed or cut is judged, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(plainPng.length - 1), fc.nat(255), fc.nat(plainPng.length), async (at, byte, end) => {
      const bytes = new Uint8Array(plainPng)
      bytes[at] = byte
      expect(typeof (await inspectPicture(bytes.slice(0, end))).decodable).toBe('boolean')
    }),
    { numRuns: 200 },
  )
})

describe('every request gets an answer in the vendor’s own words', () => {
  const { fetch } = createEmulator({ switches: { 'tencent.rate': 'off', 'huawei.rate-per-minute': 0 } })
  const sendable = (text: string) => text.replace(/[^\x20-\x7e]/g, '')
  const ask = async (url: string, headers: Record<string, string>, body: string) => {
    const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, sendable(value)])
    const response = await fetch(new Request(url, { method: 'POST', headers: entries, body }))
    return { status: response.status, answer: await response.json() }
  }

  test('Tencent: HTTP 200 and Response.Error', async () => {
    const values = fc.record({
      authorization: header,
      'x-tc-action': fc.oneof(fc.constant('VatInvoiceOCR'), header),
      'x-tc-timestamp': fc.oneof(fc.nat().map(String), header),
      'x-tc-version': fc.oneof(fc.constant('2018-11-19'), header),
    })
    await fc.assert(
      fc.asyncProperty(values, json, async (headers, body) => {
        const { status, answer } = await ask('https://ocr.tencentcloudapi.com/', headers, body)
        expect(status).toBe(200)
        expect(answer.Response.Error.Code).toMatch(/^[A-Za-z.]+$/)
      }),
      { numRuns: 300 },
    )
  })

  test('Tencent legacy: a code that is not 0', async () => {
    const type = fc.constantFrom('application/json', `multipart/form-data; boundary=${boundary}`)
    await fc.assert(
      fc.asyncProperty(legacyHeader, type, fc.oneof(json, multipartBody), async (authorization, contentType, body) => {
        const headers = { authorization, 'content-type': contentType }
        const { status, answer } = await ask('https://recognition.image.myqcloud.com/ocr/invoice', headers, body)
        expect(status).toBeGreaterThanOrEqual(400)
        expect(answer).toMatchObject({ code: expect.any(Number), message: expect.any(String), data: {} })
      }),
      { numRuns: 300 },
    )
  })

  test('Huawei: a 4xx with error_code, IAM with error', async () => {
    await fc.assert(
      fc.asyncProperty(header, header, json, async (authorization, sdkDate, body) => {
        const headers = { authorization, 'x-sdk-date': sdkDate }
        const ocr = await ask('https://ocr.cn-north-4.myhuaweicloud.com/v1.0/ocr/quota-invoice', headers, body)
        expect(ocr.status).toBeGreaterThanOrEqual(400)
        expect(ocr.answer.error_code).toMatch(/^(APIG|ModelArts|AIS)\.\d{4}$/)
        const iam = await ask('https://iam.myhuaweicloud.com/v3/auth/tokens', {}, body)
        expect([400, 401]).toContain(iam.status)
        expect(iam.answer.error.code).toBe(iam.status)
      }),
      { numRuns: 300 },
    )
  })
})
