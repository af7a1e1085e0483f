import { expect, test } from 'vitest'
import { createEmulator } from '../emulator.ts'
import { sampleKeys } from '../sample-keys.ts'
import { plainPng } from '../sample-pictures.ts'
import { signedRequest } from './signed-request.ts'

const now = Date.parse('2026-01-01T00:00:00Z')
const user = sampleKeys.huawei.users[0]
const asked = { name: user?.name, password: user?.password, domain: { name: user?.domain } }
const project = { project: { name: 'cn-north-4' } }
const body = (changes: object = {}, scope: object | undefined = project) => ({
  auth: { identity: { methods: ['password'], password: { user: { ...asked, ...changes } } }, scope },
})

function emulator(time = () => now) {
  return createEmulator({ now: time, replies: { 'huawei/quota-invoice': { result: {} } } })
}
const ask = (sent: unknown, { fetch } = emulator()) =>
  fetch(
    new Request('https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens', {
      method: 'POST',
      body: JSON.stringify(sent),
    }),
  )

test('a user who knows the password gets a token in the header, good for 24 hours', async () => {
  const response = await ask(body())
  expect(response.status).toBe(201)
  expect(response.headers.get('x-subject-token')).toMatch(/^MII/)
  const { token } = await response.json()
  expect(token.expires_at).toBe('2026-01-02T00:00:00.000000Z')
  expect(token.project).toMatchObject({ id: user?.project.id, name: 'cn-north-4' })
})

test('the token opens the service until it expires', async () => {
  let time = now
  const clouds = emulator(() => time)
  const token = (await ask(body(), clouds)).headers.get('x-subject-token') ?? ''
  const headers = { authorization: null, 'x-auth-token': token }
  const call = () => clouds.fetch(signedRequest({ headers, body: { image: plainPng.toString('base64') } }))
  expect((await call()).status).toBe(200)
  time += 24 * 3_600_000
  expect(await (await call()).json()).toMatchObject({ error_msg: expect.stringContaining('token expires') })
})

test.each([
  ['a wrong password', body({ password: 'guess' }), 401],
  ['an unknown user', body({ name: 'nobody' }), 401],
  ['another account', body({ domain: { name: 'other' } }), 401],
  ['a project that is not theirs', body({}, { project: { name: 'cn-south-1' } }), 401],
  ['no body worth reading', { auth: {} }, 400],
  ['a method other than password', { auth: { identity: { methods: ['token'] } } }, 400],
])('%s gets %3$i', async (_, sent, status) => {
  const response = await ask(sent)
  expect(response.status).toBe(status)
  expect(response.headers.has('x-subject-token')).toBe(false)
  expect(await response.json()).toEqual({
    error: { code: status, title: expect.any(String), message: expect.any(String) },
  })
})

test('without a project the token is issued, and refused by the service', async () => {
  const token = (await ask(body({}, {}))).headers.get('x-subject-token') ?? ''
  const headers = { authorization: null, 'x-auth-token': token }
  const response = await emulator().fetch(signedRequest({ headers, body: { image: 'x' } }))
  expect(await response.json()).toMatchObject({ error_code: 'ModelArts.0212' })
})
