import * as v from 'valibot'
import { oneDay } from '../../../shared/beijing-day.ts'
import { keptToken } from '../kept-token.ts'
import type { SigningContext } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { described, replyJson, transportError } from '../reply-json.ts'

interface BaiduAccount {
  /** Origin of the service. */
  endpoint: string
  apiKey: string
  secretKey: string
}

/** A token lives thirty days; the last of them is not waited for. */
const margin = oneDay
/** Milliseconds a refused key is not tried again. */
const refusedFor = 10 * 60_000

const tokenSchema = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()), expires_in: v.number() })
const errorSchema = v.object({ error: v.string() })

/** The account's token: https://ai.baidu.com/ai-doc/REFERENCE/Ck3dwjhhu */
export const accountToken = (account: BaiduAccount) =>
  keptToken(async ({ now, send }) => {
    const { access_token: token, expires_in: seconds } = await fetchToken(account, send)
    const life = seconds * 1000
    return { token, until: now + Math.max(life - margin, life / 2) }
  }, refusedFor)

async function fetchToken({ endpoint, apiKey, secretKey }: BaiduAccount, send: SigningContext['send']) {
  const url = new URL('/oauth/2.0/token', endpoint)
  url.search = String(
    new URLSearchParams({ grant_type: 'client_credentials', client_id: apiKey, client_secret: secretKey }),
  )
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const reply = await send({ method: 'POST', url: url.href, headers, body: new Uint8Array() })
  if (reply.status >= 500 || reply.status === 429) throw transportError('baidu', reply.status)
  const body = replyJson('baidu', reply)
  const failure = v.safeParse(errorSchema, body)
  if (failure.success)
    throw new ProviderError('baidu', {
      code: 'credentials',
      retryable: false,
      billed: false,
      vendorCode: failure.output.error,
    })
  return described('baidu', tokenSchema, body)
}
