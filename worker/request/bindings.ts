import type { Meter } from '../meter/meter.ts'

/** What wrangler.jsonc binds; everything else is text: secrets and settings. */
export interface Env {
  METER: DurableObjectNamespace<Meter>
  TOKEN_STORE: KVNamespace
  WRONG_TOKENS: RateLimit
  [text: string]: unknown
}
