import { expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../emulator.ts'
import { sampleKeys } from '../sample-keys.ts'
import { plainPng, plainPngOf, tinyPdf } from '../sample-pictures.ts'
import { projectId, type RequestChanges, signedRequest } from './signed-request.ts'
import { issueToken } from './token.ts'

const now = Date.parse('2026-01-01T00:00:00Z')
const reply = {
  result: { amount: '￥50.00', code: '144031700011', location: '样例省', number: '12345678', confidence: {} },
}
const replies = { 'huawei/quota-invoice': reply }
const picture = { image: plainPng.toString('base64') }
const emulator = (options: EmulatorOptions = {}) => createEmulator({ now: () => now, replies, ...options })

async function answer(changes: RequestChanges, options?: EmulatorOptions) {
  const response = await emulator(options).fetch(signedRequest({ body: picture, ...changes }))
  return { status: response.status, headers: response.headers, body: await response.json() }
}
const verdict = async (changes: RequestChanges, options?: EmulatorOptions) => {
  const { status, body } = await answer(changes, options)
  return [status, body.error_code ?? 'OK']
}

test('both addresses answer the recorded reply and a request id in the header', async () => {
  for (const path of [`/v2/${projectId}/ocr/quota-invoice`, '/v1.0/ocr/quota-invoice']) {
    const { status, body, headers } = await answer({ path })
    expect([status, body]).toEqual([200, reply])
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/)
  }
})

test('an error of the gateway repeats the request id, one of the service does not', async () => {
  const gateway = await answer({ key: { ak: 'NOBODY', sk: 'x' } })
  expect(gateway.body).toEqual({
    error_code: 'APIG.0301',
    error_msg: 'Incorrect IAM authentication information: Get secretKey failed,ak:NOBODY,err:ak not exist',
    request_id: gateway.headers.get('x-request-id'),
  })
  expect((await answer({ body: {} })).body).toEqual({
    error_code: 'AIS.0101',
    error_msg: 'The input parameter is invalid.',
  })
})

const wrongKey = { ak: sampleKeys.huawei.keys[0]?.ak ?? '', sk: 'wrong' }
const temporary = sampleKeys.huawei.keys[1]
const withToken = (token: string) => ({ headers: { authorization: null, 'x-auth-token': token } })
const hour = 3_600_000
const base64 = (bytes: Buffer) => ({ body: { image: bytes.toString('base64') } })

test.each<[string, RequestChanges, [number, string]]>([
  ['an address nobody serves', { path: `/v2/${projectId}/ocr/idcard` }, [404, 'APIG.0101']],
  ['a GET', { method: 'GET' }, [404, 'APIG.0101']],
  ['a region without the API', { host: 'ocr.cn-south-1.myhuaweicloud.com' }, [404, 'APIG.0101']],
  ['a body over 12 MB', { body: 'x'.repeat(12 * 1024 * 1024 + 1) }, [413, 'APIG.0201']],
  ['no credentials', { headers: { authorization: null } }, [401, 'APIG.0301']],
  ['a token nobody issued', withToken('MIIforged'), [401, 'APIG.0301']],
  ['a token that expired', withToken(issueToken({ expires: now, projectId })), [401, 'APIG.0301']],
  ['a token for no project', withToken(issueToken({ expires: now + hour })), [403, 'ModelArts.0212']],
  ['a token for this project', withToken(issueToken({ expires: now + hour, projectId })), [200, 'OK']],
  [
    'a token for another project',
    withToken(issueToken({ expires: now + hour, projectId: 'other' })),
    [403, 'APIG.0310'],
  ],
  ['an Authorization of another scheme', { headers: { authorization: 'Bearer x' } }, [401, 'APIG.0301']],
  ['no X-Sdk-Date', { headers: { 'x-sdk-date': null } }, [401, 'APIG.0301']],
  ['an X-Sdk-Date in another form', { sdkDate: '2026-01-01' }, [401, 'APIG.0301']],
  ['a clock 15 minutes behind', { sdkDate: '20251231T234500Z' }, [200, 'OK']],
  ['one second more', { sdkDate: '20251231T234459Z' }, [401, 'APIG.0301']],
  ['a clock 16 minutes ahead', { sdkDate: '20260101T001600Z' }, [401, 'APIG.0301']],
  ['a wrong SK', { key: wrongKey }, [401, 'APIG.0301']],
  ['a temporary AK without its token', { key: temporary }, [401, 'APIG.0301']],
  [
    'a temporary AK with it',
    { key: temporary, headers: { 'x-security-token': temporary?.securityToken ?? '' } },
    [200, 'OK'],
  ],
  ['a body left unsigned on purpose', { headers: { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' } }, [200, 'OK']],
  ['another project in the address', { path: '/v2/ffff/ocr/quota-invoice' }, [403, 'APIG.0310']],
  ['another project in the header', { headers: { 'x-project-id': 'ffff' } }, [403, 'APIG.0310']],
  ['base64 over 10 MB', { body: { image: 'A'.repeat(10 * 1024 * 1024 + 4) } }, [400, 'ModelArts.4104']],
  ['a body that is no JSON', { body: '{"image":' }, [400, 'ModelArts.4105']],
  ['neither image nor url', { body: {} }, [400, 'AIS.0101']],
  ['both', { body: { ...picture, url: 'https://example.com/a.png' } }, [400, 'AIS.0101']],
  ['a number for image', { body: { image: 5 } }, [400, 'AIS.0101']],
  ['a url of another scheme', { body: { url: 'ftp://example.com/a.png' } }, [400, 'ModelArts.4601']],
  ['a url nobody answers', { body: { url: 'http://127.0.0.1:1/a.png' } }, [400, 'ModelArts.4603']],
  ['no base64', { body: { image: 'data:image/png;base64,AAAA' } }, [400, 'AIS.0102']],
  ['a PDF', base64(tinyPdf(1)), [400, 'AIS.0102']],
  ['a side under 15 pixels', base64(plainPngOf(14, 200)), [400, 'AIS.0103']],
  ['a side over 8192 pixels', base64(plainPngOf(8193, 20)), [400, 'AIS.0103']],
])('%s', async (_, changes, expected) => expect(await verdict(changes)).toEqual(expected))

test('a picture nobody recorded is not supported', async () => {
  expect(await verdict({}, { replies: {} })).toEqual([400, 'AIS.0104'])
})

test('the fifth failure in a row locks the key for five minutes, even against the right signature', async () => {
  let time = now
  const { fetch } = emulator({ now: () => time })
  const call = async (changes: RequestChanges = {}) =>
    (await (await fetch(signedRequest({ body: picture, ...changes }))).json()).error_msg ?? 'OK'
  for (let failures = 1; failures <= 5; failures++)
    expect(await call({ key: wrongKey })).toContain('verify aksk signature fail')
  expect(await call()).toContain('AK access failed to reach the limit, forbidden')
  time += 5 * 60_000
  expect(await call({ sdkDate: '20260101T000500Z' })).toBe('OK')
})

test('a success in between starts the count again', async () => {
  const { fetch } = emulator()
  const call = async (changes: RequestChanges = {}) =>
    (await fetch(signedRequest({ body: picture, ...changes }))).status
  for (const key of [wrongKey, wrongKey, wrongKey, wrongKey, undefined, wrongKey]) await call({ key })
  expect(await call()).toBe(200)
})

test('the call after the limit of a minute is throttled, and the next minute is free again', async () => {
  let time = now
  const { fetch } = emulator({ now: () => time, switches: { 'huawei.rate-per-minute': 2 } })
  const call = async () => (await fetch(signedRequest({ body: picture }))).status
  expect([await call(), await call(), await call()]).toEqual([200, 200, 429])
  time += 60_000
  expect(await call()).toBe(200)
})

test.each([
  ['rate', 429, 'APIG.0308'],
  ['unopened', 403, 'ModelArts.4204'],
  ['arrears', 403, 'ModelArts.6201'],
  ['quota', 403, 'ModelArts.4106'],
  ['unauthorized', 403, 'ModelArts.4203'],
  ['busy', 503, 'ModelArts.4403'],
  ['AIS.0105', 400, 'AIS.0105'],
  ['APIG.0201', 504, 'APIG.0201'],
])('the fault %s answers %i %s', async (fault, status, code) => {
  expect(await verdict({}, { faults: { huawei: fault } })).toEqual([status, code])
})

test('switches change what no page settles', async () => {
  const noCredentials = { headers: { authorization: null } }
  const v1 = { path: '/v1.0/ocr/quota-invoice' }
  const both = { ...picture, url: 'https://example.com/a.png' }
  const download = async () => new Response(new Uint8Array(plainPng))
  const south = { host: 'ocr.cn-south-1.myhuaweicloud.com' }
  expect(await verdict(noCredentials, { switches: { 'huawei.no-credentials': 'ModelArts.4101' } })).toEqual([
    401,
    'ModelArts.4101',
  ])
  expect(await verdict(noCredentials, { switches: { 'huawei.gateway-prefix': 'APIGW' } })).toEqual([401, 'APIGW.0301'])
  expect(await verdict(south, { switches: { 'huawei.regions': 'any' } })).toEqual([200, 'OK'])
  expect(await verdict(base64(plainPngOf(5000, 20)), { switches: { 'huawei.longest-side': 4096 } })).toEqual([
    400,
    'AIS.0103',
  ])
  expect(await verdict({ ...v1, body: both }, { download, switches: { 'huawei.v1-both': 'url' } })).toEqual([200, 'OK'])
  expect(await verdict({ body: both }, { download, switches: { 'huawei.v1-both': 'url' } })).toEqual([400, 'AIS.0101'])
  expect(await verdict(v1, { switches: { 'huawei.v1': 'gone' } })).toEqual([404, 'APIG.0101'])
  const quarter = { sdkDate: '20251231T234500Z' }
  expect(await verdict(quarter, { switches: { 'huawei.clock-boundary': 'refuse' } })).toEqual([401, 'APIG.0301'])
  const unsigned = { headers: { 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' } }
  expect(await verdict(unsigned, { switches: { 'huawei.unsigned-payload': 'refuse' } })).toEqual([401, 'APIG.0301'])
  const throttled = { faults: { huawei: 'rate' }, switches: { 'huawei.throttle': 'before-credentials' } }
  expect(await verdict(noCredentials, throttled)).toEqual([429, 'APIG.0308'])
  const unsubscribed = { faults: { huawei: 'unopened' }, switches: { 'huawei.platform-status': '400' } }
  expect(await verdict({}, unsubscribed)).toEqual([400, 'ModelArts.4204'])
})

test('v1.0 takes 12 MB of base64 where v2 takes 10', async () => {
  const large = { body: { image: 'A'.repeat(11 * 1024 * 1024) } }
  expect(await verdict(large)).toEqual([400, 'ModelArts.4104'])
  expect(await verdict({ ...large, path: '/v1.0/ocr/quota-invoice' })).toEqual([400, 'AIS.0102'])
})
