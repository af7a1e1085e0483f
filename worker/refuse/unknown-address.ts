import type { Hono } from 'hono'
import type { AppContext, AppEnv } from '../request/context.ts'
import { Refusal } from './refusal.ts'

/**
 * Refuses what no route answers: an address that is called otherwise with the methods it has, any other as unknown.
 * @throws {Refusal} `method-not-allowed` or `not-found`
 */
export function unknownAddress(app: Hono<AppEnv>) {
  return function unknownAddress({ req }: AppContext): never {
    const methods = app.routes
      .filter(({ method, path }) => method !== 'ALL' && patternOf(path).test(req.path))
      .map(({ method }) => method)
    const allow = [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))]
    throw allow.length > 0
      ? new Refusal('method-not-allowed', false, { allow: [...allow, 'OPTIONS'] })
      : new Refusal('not-found')
  }
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`)
