import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { administrationPage } from '../../worker/administration/administration.tsx'
import { createApp } from '../../worker/app.ts'
import type { MeterBindings } from '../../worker/meter/meters.ts'
import type { Env } from '../../worker/request/bindings.ts'
import { sha256Hex } from '../../worker/sign/digest.ts'
import type { TokenBindings } from '../../worker/tokens/token-book.ts'

export const token = 'a-token-that-is-long-enough'
export const now = Date.UTC(2026, 0, 1)

declare global {
  namespace Cloudflare {
    interface Env {
      CLIENT_METER: MeterBindings['CLIENT_METER']
      PRODUCT_METER: MeterBindings['PRODUCT_METER']
      METER: MeterBindings['METER']
      TOKEN_STORE: KVNamespace
      TOKEN_BOOK: TokenBindings['TOKEN_BOOK']
      WRONG_TOKENS: RateLimit
    }
  }
}

/** What wrangler.jsonc binds, as workerd provides it to tests. */
export const bound: Env = {
  CLIENT_METER: env.CLIENT_METER,
  PRODUCT_METER: env.PRODUCT_METER,
  METER: env.METER,
  TOKEN_BOOK: env.TOKEN_BOOK,
  TOKEN_STORE: env.TOKEN_STORE,
  WRONG_TOKENS: env.WRONG_TOKENS,
}

/** Bindings of a deployment with one client and the vendor's published sample keys. */
export const bindings = {
  ...bound,
  REPLAY: 'off',
  TENCENT_SECRET_ID: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  TENCENT_SECRET_KEY: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  TOKENS: JSON.stringify({ [await sha256Hex(token)]: { client: 'finance-team' } }),
}

/** Header of an 800 × 500 PNG: enough of a picture for everything but an OCR engine. */
export const picture = Uint8Array.fromHex('89504e470d0a1a0a0000000d4948445200000320000001f40802000000')

export const authorized = { authorization: `Bearer ${token}` }

export interface Sent {
  url: string
  init: RequestInit
}

/** Requests as the runtime makes them, over only when everything left for later is done. */
function requestOf(app: ReturnType<typeof createApp>) {
  return async (path: string, init: RequestInit, env: Env) => {
    const context = createExecutionContext()
    const response = await app.request(path, init, env, context)
    await waitOnExecutionContext(context)
    return response
  }
}

/** An app whose upstream is one function, and everything it sent there. */
export function appWith(answer: (sent: Sent) => Response | Promise<Response>, at: number | (() => number) = now) {
  const sent: Sent[] = []
  const upstream = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    // As a vendor does: the call is heard to its end before it is answered.
    const heard = { ...init, body: new Uint8Array(await new Response(init.body).arrayBuffer()) }
    sent.push({ url: String(url), init: heard })
    return answer({ url: String(url), init: heard })
  }
  const lines: string[] = []
  const slept: number[] = []
  /** Nobody waits: the clock goes forward instead. */
  const sleep = async (milliseconds: number) => void slept.push(milliseconds)
  const clock = () => (typeof at === 'number' ? at : at()) + slept.reduce((sum, milliseconds) => sum + milliseconds, 0)
  const log = (line: string) => void lines.push(line)
  const app = createApp({ fetch: upstream, now: clock, sleep, log }, administrationPage)
  return { app: { request: requestOf(app) }, sent, lines, slept }
}

/** An upload as a browser sends it, its length named where it is known. */
export const post = (body: BodyInit = picture, headers: Record<string, string> = authorized): RequestInit => ({
  method: 'POST',
  body,
  headers: body instanceof Uint8Array ? { 'content-length': String(body.byteLength), ...headers } : headers,
})
