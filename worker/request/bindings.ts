import type { MeterBindings } from '../meter/meters.ts'
import type { TokenBindings } from '../tokens/token-book.ts'

/** What wrangler.jsonc binds; everything else is text: secrets and settings. */
export interface Env extends MeterBindings, TokenBindings {
  WRONG_TOKENS: RateLimit
  [text: string]: unknown
}
