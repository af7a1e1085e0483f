import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../../worker/sign/digest.ts'
import {
  authorization,
  canonicalQueryString,
  canonicalRequest,
  canonicalUri,
  hashedPayload,
  sdkDate,
  signature,
  signSdk,
  stringToSign,
} from '../../../worker/sign/sdk-hmac-sha256.ts'
import { signedHeaders } from '../../../worker/sign/sorted-headers.ts'
import vectors from '../../vectors/sdk-hmac-sha256.json'

const dateOf = (headers: Record<string, string>) => headers['X-Sdk-Date'] ?? ''
const millisecondsOf = (date: string) => Date.parse(date.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'))

describe.each(vectors)('$id', ({ inputs, expected }) => {
  const headers = inputs.headers as unknown as Record<string, string>
  const query = new URLSearchParams(inputs.query as unknown as Record<string, string>)

  test('canonical URI and query string', () => {
    expect(canonicalUri(inputs.path)).toBe(expected.canonical_uri)
    expect(canonicalQueryString(query)).toBe(expected.canonical_query)
  })

  test('payload hash', async () => {
    expect(hashedPayload(headers, await sha256Hex(inputs.body))).toBe(expected.payload_hash)
  })

  test('signed headers, canonical request and its hash', async () => {
    expect(signedHeaders(headers)).toBe(expected.signed_headers)
    const canonical = canonicalRequest({
      method: inputs.method,
      canonicalUri: expected.canonical_uri,
      canonicalQueryString: expected.canonical_query,
      headers,
      hashedPayload: expected.payload_hash,
    })
    expect(canonical).toBe(expected.canonical_request)
    expect(await sha256Hex(canonical)).toBe(expected.hashed_canonical_request)
  })

  test('date and string to sign', () => {
    const date = dateOf(headers)
    expect(sdkDate(millisecondsOf(date) + 999)).toBe(date)
    expect(stringToSign(date, expected.hashed_canonical_request)).toBe(expected.string_to_sign)
  })

  test('signature and authorization header', async () => {
    const signed = await signature(inputs.sk, expected.string_to_sign)
    expect(signed).toBe(expected.signature)
    expect(authorization(inputs.ak, expected.signed_headers, signed)).toBe(expected.authorization)
  })

  test('the whole request', async () => {
    const { host, 'X-Sdk-Date': date = '', ...others } = headers
    const url = new URL(inputs.path, `http://${host}`)
    url.search = query.toString()
    const request = {
      method: inputs.method === 'GET' ? ('GET' as const) : ('POST' as const),
      url: url.href,
      headers: others,
      body: new TextEncoder().encode(inputs.body),
    }
    const signed = await signSdk(
      request,
      { accessKey: inputs.ak, secretKey: inputs.sk },
      { now: millisecondsOf(date), hashedBody: await sha256Hex(inputs.body) },
    )
    expect(signed.headers).toEqual({ ...others, 'x-sdk-date': date, authorization: expected.authorization })
    expect(signed.body).toBe(request.body)
  })
})

test('paths and queries are encoded as RFC 3986 has it, arrays in order', () => {
  expect(canonicalUri('/v1/发票 (1)/a~b/')).toBe('/v1/%E5%8F%91%E7%A5%A8%20%281%29/a~b/')
  expect(canonicalUri('/v1/%E5%8F%91')).toBe('/v1/%E5%8F%91/')
  expect(canonicalQueryString(new URLSearchParams('b=2&a=x y&a=*&b=10'))).toBe('a=%2A&a=x%20y&b=10&b=2')
})
