import { describe, expect, test } from 'vitest'
import vectors from '../../vectors/multi-effect.json' with { type: 'json' }
import { isSignedBy, parseSignature, sign } from './multi-effect.ts'

describe.each(vectors)('vector $id', ({ inputs, expected }) => {
  const signature = parseSignature(expected.authorization)

  test('the signed text and its digest come out of the header', () => {
    expect(signature?.text.toString()).toBe(expected.orig)
    expect(signature?.digest.toString('hex')).toBe(expected.hmac_sha1_hex)
  })

  test('the pairs are read in whatever order they come', () => {
    const pairs = Object.fromEntries(signature?.pairs ?? [])
    expect(pairs).toMatchObject({
      a: inputs.appid,
      k: inputs.secretId,
      e: String(inputs.expired),
      t: String(inputs.current),
    })
    if ('fileid' in inputs) expect(pairs.f).toBe(inputs.fileid)
  })

  test('it verifies under its key only, and signing again gives the same', () => {
    expect(signature && isSignedBy(signature, inputs.secretKey)).toBe(true)
    expect(signature && isSignedBy(signature, `${inputs.secretKey}x`)).toBe(false)
    expect(sign(expected.orig, inputs.secretKey)).toBe(expected.authorization)
  })
})

test.each([
  ['nothing', ''],
  ['no base64', 'Bearer *'],
  ['a digest without a text', Buffer.alloc(20).toString('base64')],
  ['a text without pairs', Buffer.concat([Buffer.alloc(20), Buffer.from('hello')]).toString('base64')],
  ['an expiry that is no number', sign('a=1&k=2&e=soon&t=3', 'key')],
  ['the sample of the seed document, which is cut', 'FCHXdPTEwMDAwMzc5Jms9QUtJRGVRZDBrRU1yM2J4ZjhRckJi=='],
])('%s is no signature', (_, header) => expect(parseSignature(header)).toBeUndefined())
