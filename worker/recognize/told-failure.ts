import * as v from 'valibot'
import { problemCodes } from '../../shared/api/problem-codes.ts'
import { providers } from '../providers/index.ts'
import type { ProviderId } from '../providers/provider.ts'
import { ProviderError, type ProviderFault } from '../providers/provider-error.ts'
import { Refusal, type RefusalCode } from '../refuse/refusal.ts'

const toldSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    provider: v.optional(v.picklist(Object.keys(providers) as ProviderId[])),
    code: v.picklist(problemCodes),
    retryable: v.boolean(),
    vendorCode: v.optional(v.string()),
  }),
)

/** A failure as text, for those who wait for the same question; undefined for what is nobody else's. */
export function tellFailure(error: unknown): string | undefined {
  if (!(error instanceof ProviderError || error instanceof Refusal)) return undefined
  const { code, retryable } = error
  const { provider, vendorCode } = error instanceof ProviderError ? error : {}
  return JSON.stringify({ provider, code, retryable, vendorCode })
}

/** The failure that was told. */
export function failureTold(text: string): ProviderError | Refusal {
  const { provider, code, retryable, vendorCode } = v.parse(toldSchema, text)
  if (provider) return new ProviderError(provider, { code: code as ProviderFault['code'], retryable, vendorCode })
  return new Refusal(code as RefusalCode, retryable)
}
