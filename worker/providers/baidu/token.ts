import * as v from 'valibot'
import { oneDay } from '../../../shared/beijing-day.ts'
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

/** Fetched when there is none, kept until shortly before it ends: https://ai.baidu.com/ai-doc/REFERENCE/Ck3dwjhhu */
export function keptToken(account: BaiduAccount) {
  let kept: { token: string; until: number } | undefined
  let refused: { error: ProviderError; until: number } | undefined
  async function fetchOnce({ now, send }: SigningContext): Promise<NonNullable<typeof kept>> {
    if (refused && refused.until > now) throw refused.error
    try {
      const { access_token: token, expires_in: seconds } = await fetchToken(account, send)
      const life = seconds * 1000
      return { token, until: now + Math.max(life - margin, life / 2) }
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'credentials') refused = { error, until: now + refusedFor }
      throw error
    }
  }
  return {
    async get(context: SigningContext): Promise<string> {
      if (!kept || kept.until <= context.now) kept = await fetchOnce(context)
      return kept.token
    },
    forget() {
      kept = undefined
    },
  }
}

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
