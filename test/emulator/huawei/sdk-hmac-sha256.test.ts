import { describe, expect, test } from 'vitest'
import vectors from '../../vectors/sdk-hmac-sha256.json' with { type: 'json' }
import { sha256Hex } from '../digest.ts'
import { sampleKeys } from '../sample-keys.ts'
import { switchesWith } from '../switches.ts'
import { readCall } from './call.ts'
import { checkSignature } from './check-signature.ts'
import { canonicalQuery, canonicalRequest, canonicalUri, signature, stringToSign } from './sdk-hmac-sha256.ts'

describe.each(vectors)('vector $id', ({ inputs, expected }) => {
  const sent: [string, string][] = Object.entries(inputs.headers)
  const headers = Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value]))
  const query: [string, string][] = Object.entries(inputs.query)
  const { method, path } = inputs

  test('every published step comes out the same', () => {
    expect(canonicalUri(path)).toBe(expected.canonical_uri)
    expect(canonicalQuery(query)).toBe(expected.canonical_query)
    const payloadHash = headers['x-sdk-content-sha256'] ?? sha256Hex(inputs.body)
    expect(payloadHash).toBe(expected.payload_hash)
    const canonical = canonicalRequest({ method, path, query, headers, payloadHash })
    expect(canonical).toBe(expected.canonical_request)
    expect(sha256Hex(canonical)).toBe(expected.hashed_canonical_request)
    const text = stringToSign(headers['x-sdk-date'] ?? '', canonical)
    expect(text).toBe(expected.string_to_sign)
    expect(signature(inputs.sk, text)).toBe(expected.signature)
  })

  const verdict = (body: string) => {
    const host = headers.host ?? ''
    const exchange = {
      method,
      url: new URL(`http://${host}${path}?${new URLSearchParams(query)}`),
      headers: new Headers({ ...headers, authorization: expected.authorization }),
      body: new TextEncoder().encode(body),
      hosts: [host],
    }
    const { 'x-security-token': securityToken } = headers
    const key = { ak: inputs.ak, sk: inputs.sk, projectId: '', ...(securityToken && { securityToken }) }
    const keys = { ...sampleKeys, huawei: { keys: [key], users: [] } }
    return checkSignature({ keys, switches: switchesWith() })(readCall(exchange, 0, undefined))
  }

  test('the published Authorization is accepted', async () => expect(await verdict(inputs.body)).toBeUndefined())

  const isBodySigned = expected.payload_hash !== 'UNSIGNED-PAYLOAD'
  test(`one more byte in the body is ${isBodySigned ? 'refused' : 'not seen'}`, async () => {
    expect((await verdict(`${inputs.body} `))?.code).toBe(isBodySigned ? 'APIG.0301' : undefined)
  })
})

test.each([
  ['/a', '/a/'],
  ['/a/', '/a/'],
  ['/a b/发票', '/a%20b/%E5%8F%91%E7%A5%A8/'],
  ['/a%20b/~x', '/a%20b/~x/'],
  ["/it's(1)*", '/it%27s%281%29%2A/'],
  ['/100%', '/100%25/'],
])('the path %s is signed as %s', (path, signed) => expect(canonicalUri(path)).toBe(signed))

test('a query is sorted by name, then by value, and encoded', () => {
  const query: [string, string][] = [
    ['b', '2'],
    ['a', '发'],
    ['b', '1'],
  ]
  expect(canonicalQuery(query)).toBe('a=%E5%8F%91&b=1&b=2')
})
