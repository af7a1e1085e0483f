import { type IamToken, type IamUser, tokenOf, tokenRequest } from '../../sign/iam-token.ts'
import type { SigningContext } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { transportError } from '../reply-json.ts'

/** Tokens live a day; one about to end is not worth an upload. */
const margin = 5 * 60_000

/** Milliseconds a refused user is not tried again: five refusals lock the account, and other isolates try it, too. */
const refusedFor = 30 * 60_000

/**
 * The user's token, fetched when there is none and kept until it ends. Only the token is kept, never the fetch in
 * progress: one request of a worker may not wait for another's.
 */
export function keptToken(user: IamUser) {
  let kept: IamToken | undefined
  let refused: { error: ProviderError; until: number } | undefined
  async function fetchOnce({ now, send }: SigningContext): Promise<IamToken> {
    if (refused && refused.until > now) throw refused.error
    try {
      return await fetchToken(user, send)
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'credentials') refused = { error, until: now + refusedFor }
      throw error
    }
  }
  return {
    async get(context: SigningContext): Promise<string> {
      if (!kept || kept.expires - margin <= context.now) kept = await fetchOnce(context)
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
    throw new ProviderError('huawei', { code: 'credentials', retryable: false, billed: false })
  throw transportError('huawei', reply.status)
}
