import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core'
import { HcClient } from '@huaweicloud/huaweicloud-sdk-core/HcClient.js'
import { DefaultHttpClient } from '@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js'
import { LocalLogger } from '@huaweicloud/huaweicloud-sdk-core/logger/index.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator } from '../emulator.ts'
import { sampleKeys } from '../sample-keys.ts'
import { plainPng } from '../sample-pictures.ts'
import { type EmulatorServer, serve } from '../server.ts'

/** Huawei's own SDK core as the client. It signs the host with its port. */
const reply = { result: { amount: '￥50.00', number: '12345678' } }
let server: EmulatorServer
beforeAll(async () => {
  const { clouds } = createEmulator({
    replies: { 'huawei/quota-invoice': reply },
    switches: { 'huawei.lock-after': 0 },
  })
  server = await serve(clouds.huawei)
})
afterAll(() => server.close())

const [permanent, temporary] = sampleKeys.huawei.keys
if (!permanent || !temporary) throw new Error('two sample keys are needed')

/** The SDK prints every failed request by itself. */
const silent = Object.assign(new LocalLogger(), { error: () => undefined })

interface Choice {
  ak?: string
  sk?: string
  securityToken?: string
  projectId?: string
  url?: string
  body?: object
}

function call({
  url = '/v2/{project_id}/ocr/quota-invoice',
  body = { image: plainPng.toString('base64') },
  ...key
}: Choice = {}) {
  const { ak = permanent?.ak, sk = permanent?.sk, projectId = permanent?.projectId, securityToken } = key
  const credentials = new BasicCredentials().withAk(ak).withSk(sk).withProjectId(projectId)
  const endpoints = [server.origin]
  const client = new HcClient(new DefaultHttpClient({ logger: silent }, endpoints))
    .withEndpoints(endpoints)
    .withCredential(securityToken ? credentials.withSecurityToken(securityToken) : credentials)
  return client.sendRequest({
    method: 'POST',
    url,
    contentType: 'application/json',
    queryParams: {},
    pathParams: {},
    headers: {},
    data: body,
  })
}

test.each(['/v2/{project_id}/ocr/quota-invoice', '/v1.0/ocr/quota-invoice'])(
  'the right keys succeed at %s',
  async (url) => {
    expect(await call({ url })).toMatchObject({ httpStatusCode: 200, ...reply })
  },
)

test('temporary keys succeed with their security token and fail with another', async () => {
  expect(await call(temporary)).toMatchObject(reply)
  await expect(call({ ...temporary, securityToken: 'forged' })).rejects.toMatchObject({ errorCode: 'APIG.0301' })
})

test.each([
  ['a wrong SK', { sk: 'wrong' }, 401, 'APIG.0301', 'verify aksk signature fail'],
  ['an unknown AK', { ak: 'NOBODY' }, 401, 'APIG.0301', 'ak not exist'],
  ['another project', { projectId: 'ffff' }, 403, 'APIG.0310', 'project'],
  ['no picture', { body: { image: '' } }, 400, 'AIS.0101', 'input parameter is invalid'],
])('%s comes out as the SDK’s own exception', async (_, choice, httpStatusCode, errorCode, message) => {
  await expect(call(choice)).rejects.toMatchObject({
    httpStatusCode,
    errorCode,
    errorMsg: expect.stringContaining(message),
    requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
})

test('the fifth wrong key locks, which the SDK reports in the vendor’s words', async () => {
  const { clouds } = createEmulator()
  const locking = await serve(clouds.huawei)
  const own = server
  server = locking
  try {
    for (let failures = 1; failures <= 5; failures++) await call({ sk: 'wrong' }).catch(() => undefined)
    await expect(call()).rejects.toMatchObject({
      errorMsg: expect.stringContaining('AK access failed to reach the limit'),
    })
  } finally {
    server = own
    await locking.close()
  }
})
