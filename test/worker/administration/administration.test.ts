import { expect, test } from 'vitest'
import { sha256Hex } from '../../../worker/sign/digest.ts'
import { appWith, bindings, token } from '../request.ts'

const secret = 'administrators-token-of-the-page'
const env = {
  ...bindings,
  CAPS: '{"day":{"calls":10}}',
  TOKENS: JSON.stringify({
    [await sha256Hex(secret)]: { client: 'boss', admin: true },
    [await sha256Hex(token)]: { client: 'finance-team' },
  }),
}
const { app } = appWith(
  () => new Response(''),
  () => Date.now(),
)

const send = (form: Record<string, string>) =>
  app.request('/', { method: 'POST', body: new URLSearchParams(form), headers: { 'accept-language': 'en' } }, env)
const idOf = (page: string, name: string) =>
  new RegExp(`${name}</th>[\\s\\S]*?name="id" value="([0-9a-f]{16})"`).exec(page)?.[1] ?? ''
const statusOf = async (bearer: string) =>
  (await app.request('/v1/usage', { headers: { authorization: `Bearer ${bearer}` } }, env)).status

test('the page asks for a token, loads nothing but its own style and runs nothing', async () => {
  const response = await app.request('/', { headers: { 'accept-language': 'zh-CN' } }, env)
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  const page = await response.text()
  expect(page).toMatch(/^<!doctype html><html lang="zh-CN">/i)
  expect(page).toContain('管理员令牌')
  expect(page).not.toContain('<script')
  expect((await app.request('/page.css', {}, env)).headers.get('content-type')).toContain('text/css')
})

test.each([
  ['nobody has', 'a-token-that-nobody-has'],
  ['is no administrator’s', token],
])('a token that %s is refused in words', async (_, wrong) => {
  const response = await send({ token: wrong })
  expect(response.status).toBe(401)
  const page = await response.text()
  expect(page).toContain('The access token is not valid')
  expect(page).not.toContain(wrong)
})

test('a fault of ours leaves the administrator where in the code it was', async () => {
  const broken = {
    idFromName: () => 'meter',
    get: () => ({ usageBetween: () => Promise.reject(new RangeError('secret')) }),
  }
  const { app: other, lines } = appWith(() => new Response(''), Date.now)
  const body = new URLSearchParams({ token: secret })
  const response = await other.request('/', { method: 'POST', body }, { ...env, METER: broken as never })
  expect(response.status).toBe(503)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    code: 'unavailable',
    fault: expect.stringMatching(/^RangeError at /),
  })
  expect((await response.text()) + lines.join()).not.toContain('secret')
})

test('a token is made, changed, rotated and revoked, at once', async () => {
  const made = await (await send({ token: secret, do: 'create', client: '<b>ann</b>', daily: '9' })).text()
  const given = /<code>([\w-]{43})<\/code>/.exec(made)?.[1] ?? ''
  expect(made).toContain('&lt;b&gt;ann&lt;/b&gt;')
  expect(await statusOf(given)).toBe(200)
  const twice = await (await send({ token: secret, do: 'create', client: '<b>ann</b>' })).text()
  expect(twice).toContain('There is a token of this name')
  const id = idOf(made, '&lt;b&gt;ann&lt;/b&gt;')
  const edited = await (await send({ token: secret, do: 'edit', id, daily: '7', products: 'nobody/nothing' })).text()
  expect(edited).toContain('(products)')
  expect(await (await send({ token: secret, do: 'edit', id, daily: '7' })).text()).toContain('>7</td>')
  const rotated = await (await send({ token: secret, do: 'rotate', id })).text()
  expect(await statusOf(/<code>([\w-]{43})<\/code>/.exec(rotated)?.[1] ?? '')).toBe(200)
  await send({ token: secret, do: 'revoke', id })
  expect(await statusOf(given)).toBe(200)
  await send({ token: secret, do: 'revoke', id, sure: 'on' })
  expect(await statusOf(given)).toBe(401)
})
