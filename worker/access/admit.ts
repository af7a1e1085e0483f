import { createMiddleware } from 'hono/factory'
import type { AppEnv, Surroundings } from '../request/context.ts'
import { readSettings } from '../settings/settings.ts'
import { createFindClient, type FindClient } from '../tokens/find-client.ts'
import { authenticate } from './authenticate.ts'

/** Nobody goes further without a token; the client it belongs to is known from here on. */
export function admit({ now }: Surroundings) {
  const finders = new WeakMap<object, FindClient>()
  return createMiddleware<AppEnv>(async function admit({ env, req, get, set }, next) {
    const findClient = finders.get(env) ?? createFindClient(readSettings(env).tokens, env.TOKEN_STORE, now)
    finders.set(env, findClient)
    const door = { findClient, wrongTokens: env.WRONG_TOKENS, address: req.header('cf-connecting-ip') ?? 'unknown' }
    const client = await get('stopwatch').measure('authenticate', () => authenticate(req.header('authorization'), door))
    set('client', client)
    get('outcome').client = client.client
    await next()
  })
}
