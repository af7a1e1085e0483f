import * as v from 'valibot'
import type { Answer, CloudSettings } from '../cloud.ts'
import type { Exchange } from '../exchange.ts'
import { jsonObject } from '../json-object.ts'
import type { HuaweiUser } from '../sample-keys.ts'
import { issueToken } from './token.ts'

/** What POST /v3/auth/tokens takes: https://support.huaweicloud.com/api-iam/iam_30_0001.html */
const requestSchema = v.object({
  auth: v.object({
    identity: v.object({
      methods: v.pipe(v.array(v.string()), v.includes('password')),
      password: v.object({
        user: v.object({ name: v.string(), password: v.string(), domain: v.object({ name: v.string() }) }),
      }),
    }),
    scope: v.optional(
      v.object({
        project: v.optional(v.object({ id: v.optional(v.string()), name: v.optional(v.string()) })),
        domain: v.optional(v.looseObject({})),
      }),
    ),
  }),
})
type TokenRequest = v.InferOutput<typeof requestSchema>

/** Milliseconds a token lives. */
const lifetime = 24 * 60 * 60 * 1000

/** Issues a token for a user who knows the password; the token is in the header X-Subject-Token. */
export function createAuthTokens({ keys, now }: CloudSettings): (exchange: Exchange) => Answer {
  return ({ method, body }) => {
    if (method !== 'POST') return failed(405, 'Method Not Allowed', 'The method is not allowed.')
    const request = v.safeParse(requestSchema, jsonObject(body))
    if (!request.success) return failed(400, 'Bad Request', 'The request body is malformed.')
    const { identity, scope } = request.output.auth
    const asked = identity.password.user
    const user = keys.huawei.users.find(({ name, domain }) => name === asked.name && domain === asked.domain.name)
    if (user?.password !== asked.password) return failed(401, 'Unauthorized', 'The username or password is wrong.')
    if (scope?.project && !isProjectOf(user, scope.project))
      return failed(401, 'Unauthorized', 'The project does not exist or the user has no access to it.')
    return issued(user, scope, now())
  }
}

type Scope = TokenRequest['auth']['scope']

const isProjectOf = ({ project }: HuaweiUser, { id, name }: { id?: string | undefined; name?: string | undefined }) =>
  id === undefined ? name === project.name : id === project.id

function issued({ name, domain, project }: HuaweiUser, scope: Scope, now: number): Answer {
  const expires = now + lifetime
  const isScoped = scope?.project !== undefined
  const token = {
    methods: ['password'],
    issued_at: isoMicroseconds(now),
    expires_at: isoMicroseconds(expires),
    user: { name, domain: { name: domain } },
    ...(isScoped && { project: { ...project, domain: { name: domain } } }),
    roles: [],
    catalog: [],
  }
  const subject = issueToken({ expires, ...(isScoped && { projectId: project.id }) })
  return { status: 201, body: { token }, headers: { 'x-subject-token': subject }, product: 'auth-tokens', code: 'OK' }
}

const isoMicroseconds = (time: number) => new Date(time).toISOString().replace('Z', '000Z')

const failed = (status: number, title: string, message: string): Answer => ({
  status,
  body: { error: { code: status, message, title } },
  product: 'auth-tokens',
  code: String(status),
})
