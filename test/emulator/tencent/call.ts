import type { Exchange } from '../exchange.ts'
import type { Fault } from '../fault.ts'
import { jsonObject } from '../json-object.ts'
import { type Action, actions, type PictureAction, pictureActions } from './actions.ts'
import { type Authorization, parseAuthorization } from './authorization.ts'
import { queryParameters } from './parameters.ts'

/** A request with everything the checks look at already read. What could not be read is undefined. */
export interface Call {
  exchange: Exchange
  /** Seconds of the emulated clock. */
  now: number
  fault: Fault | undefined
  /** X-TC-Timestamp as sent. */
  timestamp: string | null
  actionName: string | null
  action: Action | undefined
  /** The same, where it reads pictures. */
  reading: PictureAction | undefined
  version: string | null
  region: string | null
  token: string | null
  authorization: Authorization | undefined
  parameters: Record<string, unknown> | undefined
}

export function readCall(exchange: Exchange, now: number, fault: Fault | undefined): Call {
  const { headers } = exchange
  const actionName = headers.get('x-tc-action')
  const action = actionName !== null && Object.hasOwn(actions, actionName) ? actions[actionName] : undefined
  return {
    exchange,
    now: Math.floor(now / 1000),
    fault,
    timestamp: headers.get('x-tc-timestamp'),
    actionName,
    action,
    reading: actionName !== null && Object.hasOwn(pictureActions, actionName) ? pictureActions[actionName] : undefined,
    version: headers.get('x-tc-version'),
    region: headers.get('x-tc-region'),
    token: headers.get('x-tc-token'),
    authorization: parseAuthorization(headers.get('authorization') ?? ''),
    parameters:
      exchange.method === 'GET' ? queryParameters(exchange.url, action?.parameters ?? {}) : jsonObject(exchange.body),
  }
}
