import { type IamToken, type IamUser, tokenOf, tokenRequest } from '../../sign/iam-token.ts'
import type { SigningContext } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { transportError } from '../reply-json.ts'

/** Tokens live a day; one about to end is not worth an upload. */
const margin = 5 * 60_000

/**
 * The user's token, fetched when there is none and kept until it ends. Only the token is kept, never the fetch in
 * progress: one request of a worker may not wait for another's.
 */
export function keptToken(user: IamUser) {
  let kept: IamToken | undefined
  return {
    async get({ now, send }: SigningContext): Promise<string> {
      if (!kept || kept.expires - margin <= now) kept = await fetchToken(user, send)
      return kept.token
    },
    forget() {
      kept = undefined
    },
  }
}

async function fetchToken(user: IamUser, send: SigningContext['send']): Promise<IamToken> {
  const reply = await send(tokenRequest(user))
  const token = tokenOf(reply)
  if (token) return token
  if (reply.status === 401 || reply.status === 403 || reply.status === 400)
    throw new ProviderError('huawei', { code: 'credentials', retryable: false })
  throw transportError('huawei', reply.status)
}
