import * as v from 'valibot'
import type { ProviderId, Reply } from './provider.ts'
import { ProviderError } from './provider-error.ts'

/**
 * A reply's body as JSON.
 * @throws {ProviderError} `unavailable` for a page, an empty or a cut body: something between us and the vendor spoke
 */
export function replyJson(provider: ProviderId, reply: Reply): unknown {
  const json = jsonOrNothing(reply)
  if (json === undefined) throw new ProviderError(provider, { code: 'unavailable', retryable: true })
  return json
}

/** A reply's body as JSON; undefined where it is none. */
export function jsonOrNothing({ body }: Reply): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * A value as the vendor's schema describes it.
 * @throws {ProviderError} `unexpected` for JSON that is not the vendor's
 */
export function described<Schema extends v.GenericSchema>(
  provider: ProviderId,
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const checked = v.safeParse(schema, value)
  if (!checked.success) throw new ProviderError(provider, { code: 'unexpected', retryable: false })
  return checked.output
}

/**
 * What an HTTP status means where the vendor's own body says nothing: something between us and the vendor answered. Under
 * a status of failure no vendor bills.
 */
export function transportError(provider: ProviderId, status: number): ProviderError {
  const code = status === 429 ? 'rate' : status === 413 ? 'document' : 'unavailable'
  return new ProviderError(provider, { code, retryable: code !== 'document', billed: status < 300 })
}
