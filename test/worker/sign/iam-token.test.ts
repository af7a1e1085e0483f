import { expect, test } from 'vitest'
import { tokenOf, tokenRequest } from '../../../worker/sign/iam-token.ts'

const user = {
  endpoint: 'https://iam.cn-north-4.myhuaweicloud.com',
  domain: 'company',
  user: 'ocr',
  password: 'p"w',
  region: 'cn-north-4',
}
const reply = (status: number, headers: Record<string, string>, body: string) => ({
  status,
  headers: new Headers(headers),
  body,
})
const body = JSON.stringify({ token: { expires_at: '2026-01-02T00:00:00.000000Z' } })

test('asks for a token of the region’s project', () => {
  const request = tokenRequest(user)
  expect(request.url).toBe('https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens')
  expect(JSON.parse(new TextDecoder().decode(request.body))).toEqual({
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { name: 'ocr', password: 'p"w', domain: { name: 'company' } } },
      },
      scope: { project: { name: 'cn-north-4' } },
    },
  })
})

test('finds the token in the header and its end in the body', () => {
  expect(tokenOf(reply(201, { 'X-Subject-Token': 'MIIx' }, body))).toEqual({
    token: 'MIIx',
    expires: Date.UTC(2026, 0, 2),
  })
})

test.each([
  ['a refusal', reply(401, {}, '{"error":{}}')],
  ['no header', reply(201, {}, body)],
  ['no end', reply(201, { 'x-subject-token': 'MIIx' }, '{"token":{}}')],
  ['an end that is no date', reply(201, { 'x-subject-token': 'MIIx' }, '{"token":{"expires_at":"soon"}}')],
  ['a page', reply(201, { 'x-subject-token': 'MIIx' }, '<html>')],
])('finds none in %s', (_, answer) => {
  expect(tokenOf(answer)).toBeUndefined()
})
