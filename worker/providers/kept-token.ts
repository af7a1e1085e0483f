import type { SigningContext } from './provider.ts'
import { ProviderError } from './provider-error.ts'

/** A proof that was fetched. */
export interface FetchedToken {
  token: string
  /** Milliseconds since 1970 until which it is worth using. */
  until: number
}

/**
 * A token fetched when there is none and kept until it is about to end. Only the token is kept, never the fetch in
 * progress: one request of a worker may not wait for another's.
 * @param refusedFor milliseconds keys that were refused are not tried again
 */
export function keptToken(fetchToken: (context: SigningContext) => Promise<FetchedToken>, refusedFor: number) {
  let kept: FetchedToken | undefined
  let refused: { error: ProviderError; until: number } | undefined
  async function fetchOnce(context: SigningContext): Promise<FetchedToken> {
    if (refused && refused.until > context.now) throw refused.error
    try {
      return await fetchToken(context)
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'credentials')
        refused = { error, until: context.now + refusedFor }
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
