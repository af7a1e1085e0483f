import type { Tried } from '../../shared/api/problem.ts'
import type { problemCodes } from '../../shared/api/problem-codes.ts'
import type { ProviderId } from './provider.ts'

/** The first seven problem codes: what a cloud can answer instead of an invoice. */
export type ProviderCode = Extract<
  (typeof problemCodes)[number],
  'credentials' | 'quota' | 'rate' | 'document' | 'no-invoice' | 'unavailable' | 'unexpected'
>

export interface ProviderFault {
  code: ProviderCode
  /** Whether the same call, signed again, may succeed. Decided by the error, never by the HTTP status. */
  retryable: boolean
  /** The vendor's own code, where it gave one; its message stays behind: vendors print keys in it. */
  vendorCode?: string | undefined
  /** No answer came in its time: the same cloud would hang again now, another may not. */
  hung?: boolean
  /** False where the vendor is known not to bill the call; anything else may stand on its bill. */
  billed?: boolean
}

/** A fault that the same call meets again, and one it may not meet a little later. */
export const never = (code: ProviderCode): ProviderFault => ({ code, retryable: false })
export const again = (code: ProviderCode): ProviderFault => ({ code, retryable: true })

/** The only error that leaves a provider. */
export class ProviderError extends Error {
  readonly provider: ProviderId
  readonly code: ProviderCode
  readonly retryable: boolean
  readonly vendorCode: string | undefined
  readonly hung: boolean
  readonly billed: boolean
  /** Everything the request tried before it was given up. */
  tried: readonly Tried[] = []

  constructor(provider: ProviderId, fault: ProviderFault) {
    super(`${provider}: ${fault.code}${fault.vendorCode ? ` (${fault.vendorCode})` : ''}`)
    this.name = 'ProviderError'
    this.provider = provider
    this.code = fault.code
    this.retryable = fault.retryable
    this.vendorCode = fault.vendorCode
    this.hung = fault.hung ?? false
    this.billed = fault.billed ?? true
  }
}

/** Whether an error tells that its call is not on the vendor's bill. */
export const isFree = (error: unknown) => error instanceof ProviderError && !error.billed
