import { createMiddleware } from 'hono/factory'
import { Refusal } from '../refuse/refusal.ts'
import type { Env } from '../request/bindings.ts'
import type { AppEnv, Surroundings } from '../request/context.ts'
import { readSettings } from '../settings/settings.ts'
import { createFindClient } from '../tokens/find-client.ts'
import { addressKey } from './address-key.ts'
import { authenticate, type TokenCheck } from './authenticate.ts'
import { createWrongTokens } from './wrong-tokens.ts'

export type TokenChecks = (env: Env) => Omit<TokenCheck, 'address'>

/** What one isolate remembers of tokens, by deployment. */
export function createTokenChecks({ now }: Surroundings): TokenChecks {
  const tokenChecks = new WeakMap<object, Omit<TokenCheck, 'address'>>()
  return (env) => {
    const known = tokenChecks.get(env) ?? {
      findClient: createFindClient(readSettings(env).tokens, env, now),
      wrongTokens: createWrongTokens({ limit: (sent) => env.WRONG_TOKENS.limit(sent) }, now),
    }
    tokenChecks.set(env, known)
    return known
  }
}

/** Nobody goes further without a token; the client it belongs to is known from here on. */
export function admit(tokenChecks: TokenChecks) {
  return createMiddleware<AppEnv>(async function admit({ env, req, get, set }, next) {
    const tokenCheck = { ...tokenChecks(env), address: addressKey(req.header('cf-connecting-ip') ?? 'unknown') }
    const client = await get('stopwatch').measure('authenticate', () =>
      authenticate(req.header('authorization'), tokenCheck),
    )
    set('client', client)
    get('outcome').client = client.client
    await next()
  })
}

/** Others do not even learn that there is such an address. */
export const onlyAdministrators = createMiddleware<AppEnv>(async function onlyAdministrators({ get }, next) {
  if (!get('client').admin) throw new Refusal('not-found')
  await next()
})
