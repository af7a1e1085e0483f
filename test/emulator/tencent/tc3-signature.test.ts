import { describe, expect, test } from 'vitest'
import vectors from '../../vectors/tc3.json' with { type: 'json' }
import { sha256Hex } from '../digest.ts'
import { sampleKeys } from '../sample-keys.ts'
import { switchesWith } from '../switches.ts'
import { readCall } from './call.ts'
import { checkSignature } from './check-credentials.ts'
import { canonicalRequest, signature, signingKeys, stringToSign, utcDate } from './tc3-signature.ts'

describe.each(vectors)('vector $id', ({ inputs, expected }) => {
  const lowerCased = Object.fromEntries(
    Object.entries(inputs.headers).map(([name, value]) => [name, value.toLowerCase()]),
  )
  const hashedPayload = sha256Hex(inputs.payload)
  const { method, query } = inputs

  test('every published step comes out the same', () => {
    expect(hashedPayload).toBe(expected.hashed_payload)
    const canonical = canonicalRequest({ method, query, headers: lowerCased, hashedPayload })
    expect(canonical).toBe(expected.canonical_request)
    expect(sha256Hex(canonical)).toBe(expected.hashed_canonical_request)
    const date = utcDate(inputs.timestamp)
    expect(`${date}/${inputs.service}/tc3_request`).toBe(expected.credential_scope)
    const text = stringToSign(inputs.timestamp, expected.credential_scope, canonical)
    expect(text).toBe(expected.string_to_sign)
    const keys = signingKeys(inputs.secretKey, date, inputs.service)
    expect(keys.map((key) => key.toString('hex'))).toEqual([
      expected.secret_date_hex,
      expected.secret_service_hex,
      expected.secret_signing_hex,
    ])
    expect(signature(keys[2], text)).toBe(expected.signature)
  })

  const verdict = async (payload: string) => {
    const url = new URL(`https://${inputs.headers.host}/${query && `?${query}`}`)
    const exchange = {
      method,
      url,
      headers: new Headers({
        ...inputs.headers,
        authorization: expected.authorization,
        'x-tc-timestamp': String(inputs.timestamp),
      }),
      body: new TextEncoder().encode(payload),
      hosts: [inputs.headers.host],
    }
    const keys = { ...sampleKeys, tencent: [{ secretId: inputs.secretId, secretKey: inputs.secretKey }] }
    const settings = { keys, switches: switchesWith() }
    return checkSignature(settings)(readCall(exchange, inputs.timestamp * 1000, undefined))
  }

  test('the published Authorization is accepted', async () => expect(await verdict(inputs.payload)).toBeUndefined())

  if (method === 'POST')
    test('one more byte in the body is refused', async () => {
      expect(await verdict(`${inputs.payload} `)).toMatchObject({ code: 'AuthFailure.SignatureFailure' })
    })
})
