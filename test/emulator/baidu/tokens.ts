import { createHmac } from 'node:crypto'
import type { Answer, CloudSettings } from '../cloud.ts'
import { type Refusal, refusal } from './refusal.ts'

/** Seconds a token lives. */
const life = 2_592_000
/** What an application may do once somebody ticked OCR for it; the vendor's SDK looks for it. */
const scope = 'public vis-ocr_ocr brain_all_scope'
const seal = (text: string) => createHmac('sha256', 'emulated token').update(text).digest('hex').slice(0, 32)

/** Tokens of the form the vendor shows, which carry when they end. */
export function createTokens({ keys, now }: CloudSettings) {
  const fresh = () => {
    const end = Math.floor(now() / 1000) + life
    return `24.${seal(String(end))}.${life}.${end}.282335-1`
  }
  return {
    /** Of the address or the form of a request. */
    issue(query: URLSearchParams): Answer {
      const known = keys.baidu.find(({ apiKey }) => apiKey === query.get('client_id'))
      const common = { product: 'token' }
      const wrong = (description: string): Answer => ({
        ...common,
        status: 401,
        code: 'invalid_client',
        body: { error: 'invalid_client', error_description: description },
      })
      if (query.get('grant_type') !== 'client_credentials')
        return { ...common, status: 400, code: 'unsupported_grant_type', body: { error: 'unsupported_grant_type' } }
      if (!known) return wrong('unknown client id')
      if (known.secretKey !== query.get('client_secret')) return wrong('Client authentication failed')
      const body = { access_token: fresh(), expires_in: life, refresh_token: '', scope, session_key: '' }
      return { ...common, status: 200, code: 'OK', body }
    },
    /** Why a token does not open the door. */
    check(token: string | null): Refusal | undefined {
      // The vendor's SDK leaves a second query behind the token, and is answered.
      const [, sealed, end] = /^24\.([0-9a-f]{32})\.\d+\.(\d+)\.\d+-\d+(?:\?|$)/.exec(token ?? '') ?? []
      if (end === undefined || sealed !== seal(end)) return refusal(110)
      return Number(end) * 1000 <= now() ? refusal(111) : undefined
    },
  }
}
