import { describe, expect, test } from 'vitest'
import { authorization, original, signature, signMultiEffect } from '../../../worker/sign/multi-effect.ts'
import vectors from '../../vectors/multi-effect.json'

/** Letters of the vendor's pairs → names in the vectors. */
const names = {
  a: 'appid',
  b: 'bucket',
  k: 'secretId',
  e: 'expired',
  t: 'current',
  r: 'random',
  u: 'userid',
  f: 'fileid',
}

describe.each(vectors)('$id', ({ inputs, expected }) => {
  const given: Record<string, string | number> = { ...inputs }
  const order = expected.orig.split('&').map((pair) => pair[0] ?? '')

  test('original text, in the order this client writes its pairs', () => {
    const values = order.map((key) => [key, given[names[key as keyof typeof names]]])
    expect(original(Object.fromEntries(values))).toBe(expected.orig)
  })

  test('HMAC-SHA1', async () => {
    expect((await signature(inputs.secretKey, expected.orig)).toHex()).toBe(expected.hmac_sha1_hex)
  })

  test('authorization', () => {
    expect(authorization(Uint8Array.fromHex(expected.hmac_sha1_hex), expected.orig)).toBe(expected.authorization)
  })
})

describe('a whole request', () => {
  const request = {
    method: 'POST' as const,
    url: 'https://recognition.image.myqcloud.com/ocr/general',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array([1]),
  }
  const credentials = { appId: '1250000000', bucket: '', secretId: 'AKIDexample', secretKey: 'key' }

  test('is signed for five minutes and nothing longer', async () => {
    const { headers, body } = await signMultiEffect(request, credentials, { now: 1767225600_999, random: 7 })
    const text = new TextDecoder().decode(Uint8Array.fromBase64(headers.authorization ?? '').subarray(20))
    expect(text).toBe('a=1250000000&b=&k=AKIDexample&e=1767225900&t=1767225600&r=7&f=')
    expect(body).toBe(request.body)
  })

  test('is signed anew when sent again', async () => {
    const first = await signMultiEffect(request, credentials, { now: 1767225600_000, random: 7 })
    const second = await signMultiEffect(request, credentials, { now: 1767225600_000, random: 8 })
    expect(first.headers.authorization).not.toBe(second.headers.authorization)
  })
})
