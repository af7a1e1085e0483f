import { expect, test } from 'vitest'
import type { Problem } from '../../shared/api/problem.ts'
import type { RecognizeReply } from '../../shared/api/recognize.ts'
import { appWith, bindings, post } from '../worker/request.ts'
import { pictureFor } from './pictures.ts'

/** A user the emulated identity service knows, instead of an access key. */
const user = {
  ...bindings,
  TENCENT_SECRET_ID: '',
  HUAWEI_PROJECT_ID: '0123456789abcdef0123456789abcdef',
  HUAWEI_IAM_DOMAIN: 'example-company',
  HUAWEI_IAM_USER: 'fapiao',
  HUAWEI_IAM_PASSWORD: 'Example-Passw0rd',
}
const picture = pictureFor('huawei/quota-invoice').bytes
const emulated = () => appWith(({ url, init }) => fetch(url, init), Date.now())

test('a user’s token opens the cloud, and is fetched once', async () => {
  const { app, sent } = emulated()
  const env = { ...user }
  for (const _ of [1, 2]) {
    const reply = await (await app.request('/v1/recognize', post(picture), env)).json<RecognizeReply>()
    expect(reply.recognitions[0]?.invoice.invoiceType).toBe('quota')
  }
  expect(sent.map(({ url }) => new URL(url).hostname)).toEqual([
    'iam.cn-north-4.myhuaweicloud.com',
    'ocr.cn-north-4.myhuaweicloud.com',
    'ocr.cn-north-4.myhuaweicloud.com',
  ])
})

test('a wrong password comes out as credentials, and stays inside', async () => {
  const { app, lines } = emulated()
  const response = await app.request('/v1/recognize', post(picture), {
    ...user,
    HUAWEI_IAM_PASSWORD: 'Not-The-Passw0rd',
  })
  const text = await response.text()
  expect(JSON.parse(text) as Problem).toMatchObject({ code: 'credentials', retryable: false })
  expect(text + lines.join()).not.toContain('Passw0rd')
})

test('the older address of the same works, too', async () => {
  const { app, sent } = emulated()
  const env = {
    ...user,
    HUAWEI_AK: 'QTWAOYTTINDUT2QVKYUC',
    HUAWEI_SK: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
    HUAWEI_API_VERSION: 'v1.0',
  }
  expect((await app.request('/v1/recognize', post(picture), env)).status).toBe(200)
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(['/v1.0/ocr/quota-invoice'])
})
