import type { ProblemCode } from '../../shared/api/problem-codes.ts'
import type { ProviderCode } from '../providers/provider-error.ts'

/** Reasons of the worker's own, as opposed to a provider's. */
export type RefusalCode = Exclude<ProblemCode, ProviderCode> | 'document' | 'rate' | 'unavailable'

export interface RefusalDetails {
  /** Seconds after which trying again makes sense. */
  after?: number
  /** What of the request is wrong: a parameter's name, or `body`. */
  parameter?: string
  /** Methods an address has. */
  allow?: readonly string[]
  /** What went wrong of ours: for the log, never for the caller. */
  cause?: unknown
}

/** Ends a request with a problem of the worker's own. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly retryable: boolean
  readonly details: RefusalDetails

  constructor(code: RefusalCode, retryable = false, details: RefusalDetails = {}) {
    super(code, { cause: details.cause })
    this.name = 'Refusal'
    this.code = code
    this.retryable = retryable
    this.details = details
  }
}
