import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../../worker/sign/digest.ts'
import { signedHeaders } from '../../../worker/sign/sorted-headers.ts'
import {
  authorization,
  canonicalRequest,
  credentialScope,
  scopeDate,
  secretDate,
  secretService,
  secretSigning,
  signature,
  signTc3,
  stringToSign,
} from '../../../worker/sign/tc3-hmac-sha256.ts'
import vectors from '../../vectors/tc3.json'

describe.each(vectors)('$id', ({ inputs, expected }) => {
  const headers = inputs.headers as unknown as Record<string, string>
  const date = scopeDate(inputs.timestamp)

  test('payload hash', async () => {
    expect(await sha256Hex(inputs.payload)).toBe(expected.hashed_payload)
  })

  test('canonical request and its hash', async () => {
    const canonical = canonicalRequest({
      method: inputs.method,
      query: inputs.query,
      headers,
      hashedRequestPayload: expected.hashed_payload,
    })
    expect(canonical).toBe(expected.canonical_request)
    expect(await sha256Hex(canonical)).toBe(expected.hashed_canonical_request)
  })

  test('credential scope and string to sign', () => {
    const scope = credentialScope(date, inputs.service)
    expect(scope).toBe(expected.credential_scope)
    expect(stringToSign(inputs.timestamp, scope, expected.hashed_canonical_request)).toBe(expected.string_to_sign)
  })

  test('each derived key', async () => {
    const dateKey = await secretDate(inputs.secretKey, date)
    const serviceKey = await secretService(dateKey, inputs.service)
    expect(dateKey.toHex()).toBe(expected.secret_date_hex)
    expect(serviceKey.toHex()).toBe(expected.secret_service_hex)
    expect((await secretSigning(serviceKey)).toHex()).toBe(expected.secret_signing_hex)
  })

  test('signature and authorization header', async () => {
    const key = Uint8Array.fromHex(expected.secret_signing_hex)
    const signed = await signature(key, expected.string_to_sign)
    expect(signed).toBe(expected.signature)
    const { secretId } = inputs
    expect(authorization(secretId, expected.credential_scope, signedHeaders(headers), signed)).toBe(
      expected.authorization,
    )
  })
})

describe('a whole request', () => {
  test.each(vectors.filter(({ inputs }) => inputs.method === 'POST'))(
    '$id is signed as published, whatever unsigned headers travel along',
    async ({ id, inputs, expected }) => {
      if (id === 'tc3-ocr-unsigned-payload') return // a scheme we do not use: the body would not be protected
      const { host, ...headers } = inputs.headers as unknown as Record<string, string>
      const request = {
        method: 'POST' as const,
        url: `https://${host}/`,
        headers: { ...headers, 'x-tc-version': '2018-11-19', 'x-tc-region': 'ap-guangzhou' },
        body: new TextEncoder().encode(inputs.payload),
      }
      const signed = await signTc3(request, inputs, {
        now: inputs.timestamp * 1000 + 999,
        hashedBody: await sha256Hex(request.body),
      })
      expect(signed.headers.authorization).toBe(expected.authorization)
      expect(signed.headers['x-tc-timestamp']).toBe(String(inputs.timestamp))
      expect(signed.body).toBe(request.body)
    },
  )

  test('signs host and port of the address really called', async () => {
    const request = {
      method: 'POST' as const,
      url: 'http://127.0.0.1:8787/',
      headers: { 'content-type': 'application/json', 'x-tc-action': 'VatInvoiceOCR' },
      body: new Uint8Array(),
    }
    const credentials = { secretId: 'id', secretKey: 'key', service: 'ocr' }
    const elsewhere = { ...request, url: 'http://127.0.0.1:8788/' }
    const first = await signTc3(request, credentials, { now: 0, hashedBody: '' })
    const second = await signTc3(elsewhere, credentials, { now: 0, hashedBody: '' })
    expect(first.headers.authorization).toContain('SignedHeaders=content-type;host;x-tc-action')
    expect(first.headers.authorization).not.toBe(second.headers.authorization)
  })

  test('signs with the key of its own secret, day and service, whatever was signed before', async () => {
    const request = { method: 'POST' as const, url: 'https://ocr.test/', headers: {}, body: new Uint8Array() }
    const own = { secretId: 'id', secretKey: 'key', service: 'ocr' }
    const proofOf = async (credentials: typeof own, now: number) =>
      (await signTc3(request, credentials, { now, hashedBody: '' })).headers.authorization
    const first = await proofOf(own, 0)
    const others = [await proofOf({ ...own, secretKey: 'other' }, 0), await proofOf({ ...own, service: 'bda' }, 0)]
    const nextDay = await proofOf(own, 86_400_000)
    expect(new Set([first, ...others, nextDay]).size).toBe(4)
    expect(await proofOf(own, 0)).toBe(first)
  })
})
