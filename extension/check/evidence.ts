import type { CheckId, CheckResult } from '../../shared/checks.ts'
import type { FieldName } from '../../shared/invoice.ts'
import type { Source } from '../../shared/recognition.ts'
import type { DraftField } from '../inbox/draft.ts'

/** Below this a reader's own confidence is worth a second look. */
export const sure = 0.85

/** Readers of what the file carries as data: they read exactly, or not at all. */
const exact: readonly Source[] = ['xml', 'ofd', 'pdf-data', 'pdf-text', 'qr']
export const isExact = ({ chosen }: DraftField) => exact.some((source) => source === chosen.source)

/**
 * Fields that a likely misreading leaves plausible, each with the checks of which one must hold: the form of a number,
 * the check digit of an id, a sum or the amount in words. A name has none but its reader's confidence.
 */
export const evidence: Partial<Record<FieldName, readonly CheckId[]>> = {
  invoiceNumber: ['number'],
  invoiceCode: ['code'],
  issueDate: ['date'],
  totalAmount: ['words', 'totals'],
  amountExcludingTax: ['totals'],
  taxAmount: ['totals'],
  sellerTaxId: ['sellerTaxId'],
  buyerTaxId: ['buyerTaxId'],
}

/**
 * Checks that a misreading passes once in a hundred times at most: what holds under one of these is right, however little
 * its reader is sure. The form of a number is no such check.
 */
export const conclusive: Partial<Record<FieldName, readonly CheckId[]>> = {
  totalAmount: ['words', 'totals'],
  totalAmountInWords: ['words'],
  amountExcludingTax: ['totals'],
  taxAmount: ['totals'],
}

export const holds = (results: readonly CheckResult[], id: CheckId) =>
  results.some((result) => result.id === id && result.status === 'ok')
