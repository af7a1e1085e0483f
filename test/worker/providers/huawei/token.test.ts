import { expect, test } from 'vitest'
import { huawei } from '../../../../worker/providers/huawei/index.ts'
import type { Reply } from '../../../../worker/providers/provider.ts'

const bindings = {
  HUAWEI_PROJECT_ID: 'p1',
  HUAWEI_IAM_DOMAIN: 'company',
  HUAWEI_IAM_USER: 'ocr',
  HUAWEI_IAM_PASSWORD: 'secret',
}
const request = { method: 'POST' as const, url: 'https://a/', headers: {}, body: new Uint8Array() }

/** An identity service whose tokens end a day after 1970 began. */
function identity(status = 201) {
  let issued = 0
  const send = async (): Promise<Reply & { headers: Headers }> => {
    issued += 1
    const headers = new Headers(status === 201 ? { 'x-subject-token': `token-${issued}` } : {})
    const body = JSON.stringify({ token: { expires_at: new Date(86_400_000 * issued).toISOString() } })
    return { status, contentType: 'application/json', headers, body }
  }
  const cloud = huawei.open(bindings)
  const sign = async (now: number) => {
    const signed = await cloud.sign(request, { now, random: 0, hashedBody: '', send })
    return new Headers(signed.headers).get('x-auth-token')
  }
  return { sign, cloud }
}

test('a user is enough to offer the cloud, and each part of it is needed', () => {
  expect(huawei.hasKeys(bindings)).toBe(true)
  for (const name of Object.keys(bindings)) expect(huawei.hasKeys({ ...bindings, [name]: undefined })).toBe(false)
})

test('a token is used until it is about to end', async () => {
  const { sign } = identity()
  const tokens = [await sign(0), await sign(80_000_000), await sign(86_400_000 - 60_000)]
  expect(tokens).toEqual(['token-1', 'token-1', 'token-2'])
})

test('a token the vendor refused is not used again', async () => {
  const { sign, cloud } = identity()
  await sign(0)
  cloud.refused?.()
  expect(await sign(1)).toBe('token-2')
})

test.each([
  [401, 'credentials', false],
  [403, 'credentials', false],
  [429, 'rate', true],
  [503, 'unavailable', true],
])('an identity service that answers %i is %s', async (status, code, retryable) => {
  await expect(identity(status).sign(0)).rejects.toMatchObject({ code, retryable })
})
