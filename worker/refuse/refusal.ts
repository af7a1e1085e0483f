import type { ProblemCode } from '../../shared/api.ts'
import type { ProviderCode } from '../providers/provider-error.ts'

/** Reasons of the worker's own, as opposed to a provider's. */
export type RefusalCode = Exclude<ProblemCode, ProviderCode> | 'document' | 'rate'

/** Ends a request with a problem of the worker's own. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly retryable: boolean

  constructor(code: RefusalCode, retryable = false) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.retryable = retryable
  }
}
