import { describe, expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../emulator.ts'
import { sampleKeys } from '../sample-keys.ts'
import { plainPng, tinyPdf } from '../sample-pictures.ts'
import { type RequestChanges, signedAt, signedRequest, signedText } from './signed-request.ts'

const appid = '200001'
const named = { code: 0, message: 'OK', data: { angle: 0, items: [{ item: '发票代码', itemstring: '0123' }] } }
const items = [{ itemstring: '0123', itemcoord: { x: 1, y: 2, width: 3, height: 4 }, words: [] }]
const unnamed = { code: 0, message: 'OK', items, session_id: 's' }
const fixtures = {
  identify: async () => 'any',
  reply: (_: string, name: string) => (name === 'any.named' ? named : unnamed),
}
const nothing = { identify: async () => undefined, reply: () => undefined }
const picture = { appid, image: plainPng.toString('base64') }

async function answer(changes: RequestChanges, options: EmulatorOptions = {}) {
  const emulator = createEmulator({ now: () => signedAt * 1000, fixtures, ...options })
  const response = await emulator.fetch(signedRequest({ body: picture, ...changes }))
  return { status: response.status, body: await response.json() }
}
const verdict = async (changes: RequestChanges, options?: EmulatorOptions) => {
  const { status, body } = await answer(changes, options)
  return [status, body.code]
}

/** A multipart body written by hand, so that it can be written badly. */
function multipart(parts: readonly [head: string, content: Buffer | string][], boundary = 'acebdf13572468') {
  const sections = parts.flatMap(([head, content]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  const body = Buffer.concat([...sections, Buffer.from(`--${boundary}--\r\n`)])
  return { body, headers: { 'content-type': `multipart/form-data;boundary=${boundary}` } }
}

describe('every documented form of the body is read', () => {
  const withForm = (entries: Record<string, string | Blob>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(entries)) form.set(name, value)
    return { body: form }
  }
  const binary = new Blob([new Uint8Array(plainPng)], { type: 'image/png' })
  const head = 'name="image"; filename="test.jpg"\r\nContent-Type: image/jpeg'

  test.each<[string, RequestChanges]>([
    ['JSON with base64', {}],
    ['JSON with app_id, as the seed writes', { body: { app_id: appid, image: picture.image } }],
    ['JSON with a number for appid', { body: { ...picture, appid: 200_001 } }],
    ['JSON with a url', { body: { appid, url: 'https://example.com/a.png' } }],
    ['multipart with the bytes', withForm({ appid, image: binary })],
    ['multipart with base64 text', withForm({ appid, image: picture.image })],
    [
      'multipart with the seed’s stray semicolon',
      multipart([
        ['name="appid";', appid],
        [head, plainPng],
      ]),
    ],
    [
      'multipart with a bucket',
      multipart([
        ['name="appid"', appid],
        ['name="bucket"', 'newbucket'],
        [head, plainPng],
      ]),
    ],
  ])('%s', async (_, changes) => {
    const download = async () => new Response(new Uint8Array(plainPng))
    expect(await verdict(changes, { download })).toEqual([200, 0])
  })

  test('a url wins over bytes beside it', async () => {
    const download = async () => new Response('not a picture')
    expect(await verdict({ body: { ...picture, url: 'https://example.com/a.png' } }, { download })).toEqual([
      200, -1102,
    ])
  })
})

describe('every order of the signed pairs is accepted', () => {
  const [a, k, e, t] = ['a=200001', 'k=AKIDUfLUEUigQiXqm7CVSspKJnuaiIKtxqAv', `e=${signedAt + 300}`, `t=${signedAt}`]
  test.each([
    ['the page’s', signedText()],
    ['the Java and C++ SDKs’', [a, 'b=newbucket', k, t, e].join('&')],
    ['the PHP SDK’s', [a, 'b=newbucket', k, e, t, 'r=1', 'u=0', 'f='].join('&')],
    ['the old page’s', [a, k, e, t, 'r=1', 'f=', 'b='].join('&')],
    ['without a bucket', [a, k, e, t].join('&')],
  ])('%s', async (_, text) => expect(await verdict({ text })).toEqual([200, 0]))
})

const other = sampleKeys['tencent-legacy'][1]

test.each<[string, RequestChanges, [number, number]]>([
  ['an unknown path', { path: '/ocr/idcard' }, [404, 21]],
  ['a GET', { method: 'GET' }, [404, 21]],
  ['a body sent without its length', { headers: { 'transfer-encoding': 'chunked' } }, [411, 21]],
  ['a body over 6 MB', { body: { appid, image: 'A'.repeat(6 * 1024 * 1024) } }, [413, 23]],
  ['another content type', { body: 'appid=200001', headers: { 'content-type': 'text/plain' } }, [400, 21]],
  ['broken JSON', { body: '{"appid":', headers: { 'content-type': 'application/json' } }, [400, 21]],
  ['multipart without a boundary', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }, [400, 21]],
  [
    'multipart that never ends',
    { body: '--b\r\n', headers: { 'content-type': 'multipart/form-data; boundary=b' } },
    [400, 21],
  ],
  ['no Authorization', { headers: { authorization: null } }, [401, 4]],
  ['an Authorization that is no signature', { headers: { authorization: 'Bearer x' } }, [401, 5]],
  ['an unknown appid', { text: signedText({ a: '999' }) }, [401, 10]],
  ['an unknown SecretId', { text: signedText({ k: 'AKIDnobody' }) }, [401, 11]],
  ['the SecretId of another appid', { text: signedText({ k: other?.secretId }) }, [401, 12]],
  ['a wrong SecretKey', { secretKey: 'wrong' }, [403, 14]],
  ['an expiry in this very second', { text: signedText({ e: signedAt, t: signedAt - 60 }) }, [401, 9]],
  ['an expiry before the signing', { text: signedText({ t: signedAt + 400 }) }, [401, 9]],
  ['a life of a year', { text: signedText({ e: signedAt + 365 * 86_400 }) }, [401, 9]],
  ['a signature for single use', { text: signedText({ e: 0 }) }, [403, 5]],
  ['the appid of another in the body', { body: { ...picture, appid: '1250000000' } }, [403, 6]],
  ['the bucket of another in the body', { body: { ...picture, bucket: 'tencentyun' } }, [403, 6]],
  ['a bucket nobody has', { text: signedText({ b: 'anything' }) }, [200, 0]],
  ['no appid', { body: { image: picture.image } }, [200, -1301]],
  ['no picture', { body: { appid } }, [200, -1300]],
  ['a url of 2000 characters', { body: { appid, url: `https://example.com/${'x'.repeat(2000)}` } }, [200, -1304]],
  ['a url nobody answers', { body: { appid, url: 'http://127.0.0.1:1/a.png' } }, [200, -1308]],
  ['a picture that is no base64', { body: { appid, image: '***' } }, [200, -1102]],
  ['a PDF', { body: { appid, image: tinyPdf(1).toString('base64') } }, [200, -1102]],
])('%s', async (_, changes, expected) => expect(await verdict(changes)).toEqual(expected))

test('a GIF is taken as long as it does not move', async () => {
  const head = '47494638396101000100800000000000ffffff'
  const frame = '21f90401000000002c0000000001000100000202440100'
  const gif = (frames: string) => Buffer.from(`${head}${frames}3b`, 'hex').toString('base64')
  const [still, moving] = [gif(frame), gif(frame + frame)]
  expect(await verdict({ body: { appid, image: still } })).toEqual([200, 0])
  expect(await verdict({ body: { appid, image: moving } })).toEqual([200, -1102])
})

test('a signature for single use is a replay the second time', async () => {
  const { fetch } = createEmulator({ now: () => signedAt * 1000, fixtures })
  const once = () => signedRequest({ body: picture, text: signedText({ e: 0 }) })
  const codes = [await (await fetch(once())).json(), await (await fetch(once())).json()].map(({ code }) => code)
  expect(codes).toEqual([5, 13])
})

test('a picture nobody recorded fails with the code of its own page', async () => {
  expect(await verdict({}, { fixtures: nothing })).toEqual([200, -9018])
  expect(await verdict({ path: '/ocr/general' }, { fixtures: nothing })).toEqual([200, -9021])
  const older = { fixtures: nothing, switches: { 'legacy.no-text': '-9003' } }
  expect(await verdict({ path: '/ocr/general' }, older)).toEqual([200, -9003])
})

test('an error has code, message and an empty data', async () => {
  expect((await answer({ secretKey: 'wrong' })).body).toEqual({ code: 14, message: expect.any(String), data: {} })
})

describe('shapes of success', () => {
  const shaped = async (shape: string) => (await answer({}, { switches: { 'legacy.invoice-shape': shape } })).body

  test('as the page of 2021: field names and one confidence', async () => expect(await shaped('fields')).toEqual(named))

  test('as the seed’s table: items under data', async () => {
    expect(await shaped('words')).toEqual({ code: 0, message: 'OK', data: { session_id: 's', items } })
  })

  test('as the seed’s example: items at the top', async () => expect(await shaped('words-at-root')).toEqual(unnamed))

  test('a forced reply is given as it is', async () => {
    const replies = { 'tencent-legacy/invoice': { code: 0, items: [] } }
    expect((await answer({}, { replies, switches: { 'legacy.invoice-shape': 'words' } })).body).toEqual({
      code: 0,
      items: [],
    })
  })
})

test.each([
  ['rate', 200, 15],
  ['arrears', 200, 3],
  ['quota', 200, 25],
  ['unauthorized', 200, 24],
  ['busy', 500, 213],
  ['108', 503, 108],
  ['-5208', 200, -5208],
])('the fault %s answers %i with code %i', async (fault, status, code) => {
  expect(await verdict({}, { faults: { 'tencent-legacy': fault } })).toEqual([status, code])
})

test('switches change what no page settles', async () => {
  expect(await verdict({ method: 'GET' }, { switches: { 'legacy.not-found': '424' } })).toEqual([424, 21])
  expect(await verdict({ secretKey: 'wrong' }, { switches: { 'legacy.error-status': '200' } })).toEqual([200, 14])
  const anyBucket = { text: signedText({ b: 'anything' }) }
  expect(await verdict(anyBucket, { switches: { 'legacy.bucket': 'check' } })).toEqual([200, 16])
  const large = { appid, image: 'A'.repeat(5 * 1024 * 1024) }
  expect(await verdict({ body: large }, { switches: { 'legacy.invoice-megabytes': 4 } })).toEqual([413, 23])
  const { fetch } = createEmulator({ now: () => signedAt * 1000, fixtures, switches: { 'legacy.rate-per-second': 1 } })
  const codes = [signedRequest({ body: picture }), signedRequest({ body: picture })].map(
    async (request) => (await (await fetch(request)).json()).code,
  )
  expect(await Promise.all(codes)).toEqual([0, 15])
})
