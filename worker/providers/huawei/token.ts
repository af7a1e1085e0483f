import { type IamUser, tokenOf, tokenRequest } from '../../sign/iam-token.ts'
import { type FetchedToken, keptToken } from '../kept-token.ts'
import type { SigningContext } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { transportError } from '../reply-json.ts'

/** Tokens live a day; one about to end is not worth an upload. */
const margin = 5 * 60_000

/** Milliseconds a refused user is not tried again: five refusals lock the account, and other isolates try it, too. */
const refusedFor = 30 * 60_000

/** The user's token. */
export const userToken = (user: IamUser) => keptToken(({ send }) => fetchToken(user, send), refusedFor)

async function fetchToken(user: IamUser, send: SigningContext['send']): Promise<FetchedToken> {
  const reply = await send(tokenRequest(user))
  const issued = tokenOf(reply)
  if (issued) return { token: issued.token, until: issued.expires - margin }
  if (reply.status === 401 || reply.status === 403 || reply.status === 400)
    throw new ProviderError('huawei', { code: 'credentials', retryable: false, billed: false })
  throw transportError('huawei', reply.status)
}
