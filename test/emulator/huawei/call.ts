import type { Exchange } from '../exchange.ts'
import type { Fault } from '../fault.ts'
import { jsonObject } from '../json-object.ts'
import { type Authorization, parseAuthorization } from './authorization.ts'
import { readToken, type TokenContent } from './token.ts'

export type Version = 'v2' | 'v1.0'

/** A request with everything the checks look at already read. What could not be read is undefined. */
export interface Call {
  exchange: Exchange
  /** Version of the address called; undefined when nothing is there. */
  version: Version | undefined
  /** project_id of a v2 address. */
  projectId: string | undefined
  /** Milliseconds of the emulated clock. */
  now: number
  fault: Fault | undefined
  /** True when an Authorization header came at all. */
  isSigned: boolean
  authorization: Authorization | undefined
  /** X-Auth-Token as sent. */
  token: string | null
  tokenContent: TokenContent | undefined
  parameters: Record<string, unknown> | undefined
}

const address = /^\/(?:(v2)\/([^/]+)|(v1\.0))\/ocr\/quota-invoice\/?$/

export function readCall(exchange: Exchange, now: number, fault: Fault | undefined): Call {
  const [, v2, projectId, v1] = address.exec(exchange.url.pathname) ?? []
  const authorization = exchange.headers.get('authorization')
  const token = exchange.headers.get('x-auth-token')
  return {
    exchange,
    version: v2 ? 'v2' : v1 ? 'v1.0' : undefined,
    projectId,
    now,
    fault,
    isSigned: authorization !== null,
    authorization: parseAuthorization(authorization ?? ''),
    token,
    tokenContent: readToken(token ?? ''),
    parameters: jsonObject(exchange.body),
  }
}
