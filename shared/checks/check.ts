import type { FieldName, Invoice } from '../invoice.ts'

/**
 * `ok`: holds; `warn`: look at the picture again; `fail`: cannot be right; `unknown`: a field it takes is missing.
 * A finding is never a reason to change a value, only to show it.
 */
export type CheckStatus = 'ok' | 'warn' | 'fail' | 'unknown'

/** What one check found. Its words are `check_<id>_<status>`, with `details` for $1, $2 … */
export interface CheckFinding {
  status: CheckStatus
  /** The fields to show it beside, the one most likely wrong first. */
  fields: readonly FieldName[]
  details?: readonly string[]
  /** Lines it speaks of, counted from 1. */
  lines?: readonly number[]
  /** A value that would make the check pass, for a person to accept or not. */
  suggestion?: { field: FieldName; value: string }
}

/** A company the person files expenses for. */
export interface OwnTitle {
  name: string
  taxId?: string | undefined
}

/** What an invoice is held against. */
export interface CheckContext {
  /** Today in Beijing, ISO. */
  today: string
  /** The person's own companies; none means that titles are not compared. */
  ownTitles?: readonly OwnTitle[]
  /** What the QR code on the document says, where one was read. */
  qr?: Partial<Invoice> | undefined
  /** What others than the QR code read, where the invoice's own values may be the code's. */
  print?: Partial<Invoice> | undefined
}

/** One check: pure, and `undefined` where it does not apply to this document. */
export type Check = (invoice: Invoice, context: CheckContext) => CheckFinding | undefined
