import type { MeterBindings } from '../meter/meters.ts'

/** What wrangler.jsonc binds; everything else is text: secrets and settings. */
export interface Env extends MeterBindings {
  TOKEN_STORE: KVNamespace
  WRONG_TOKENS: RateLimit
  [text: string]: unknown
}
