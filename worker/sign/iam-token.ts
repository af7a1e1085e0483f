import * as v from 'valibot'
import type { UnsignedRequest } from './request.ts'

/** A user of the identity service who may call one project. */
export interface IamUser {
  /** Origin of the identity service. */
  endpoint: string
  domain: string
  user: string
  password: string
  /** Region whose project the token is for; without a project in it the vendor refuses the token. */
  region: string
}

export interface IamToken {
  token: string
  /** Milliseconds since 1970. */
  expires: number
}

/** POST /v3/auth/tokens: https://support.huaweicloud.com/api-iam/iam_30_0001.html */
export function tokenRequest({ endpoint, domain, user, password, region }: IamUser): UnsignedRequest {
  const auth = {
    identity: { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } },
    scope: { project: { name: region } },
  }
  return {
    method: 'POST',
    url: new URL('/v3/auth/tokens', endpoint).href,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify({ auth })),
  }
}

const bodySchema = v.pipe(v.string(), v.parseJson(), v.object({ token: v.object({ expires_at: v.string() }) }))

/** The token of a successful reply, which stands in a header; undefined when the reply holds none. */
export function tokenOf(reply: { status: number; headers: Headers; body: string }): IamToken | undefined {
  const token = reply.headers.get('x-subject-token')
  const body = v.safeParse(bodySchema, reply.body)
  if (reply.status !== 201 || !token || !body.success) return undefined
  const expires = Date.parse(body.output.token.expires_at)
  return Number.isNaN(expires) ? undefined : { token, expires }
}
