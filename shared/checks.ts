import { amountBounds } from './checks/amount-bounds.ts'
import { buyerTitle } from './checks/buyer-title.ts'
import type { Check, CheckContext, CheckFinding } from './checks/check.ts'
import { codeForm } from './checks/code-form.ts'
import { discountLines } from './checks/discount-lines.ts'
import { issueDate } from './checks/issue-date.ts'
import { kind } from './checks/kind.ts'
import { lineAmounts } from './checks/line-amounts.ts'
import { lineTax } from './checks/line-tax.ts'
import { lineTotals } from './checks/line-totals.ts'
import { maskedTax } from './checks/masked-tax.ts'
import { numberForm } from './checks/number-form.ts'
import { numberYear } from './checks/number-year.ts'
import { partiesDiffer } from './checks/parties-differ.ts'
import { printedNumbers } from './checks/printed-numbers.ts'
import { qrEqualsPrint } from './checks/qr-equals-print.ts'
import { rateForDate } from './checks/rate-for-date.ts'
import { redInvoice } from './checks/red-invoice.ts'
import { buyerTaxId, sellerTaxId } from './checks/tax-ids.ts'
import { totals } from './checks/totals.ts'
import { wordsEqualFigures } from './checks/words-equal-figures.ts'
import type { Invoice } from './invoice.ts'

/** Every check, in the order a person would make them. Adding one is a file, a row and its words `check_<id>_<status>`. */
const checks = {
  totals,
  words: wordsEqualFigures,
  amounts: amountBounds,
  lineTotals,
  lineTax,
  lineAmounts,
  qr: qrEqualsPrint,
  kind,
  number: numberForm,
  code: codeForm,
  year: numberYear,
  printedNumbers,
  date: issueDate,
  sellerTaxId,
  buyerTaxId,
  buyerTitle,
  parties: partiesDiffer,
  rate: rateForDate,
  maskedTax,
  red: redInvoice,
  discounts: discountLines,
} as const satisfies Record<string, Check>

export type CheckId = keyof typeof checks
export const checkIds = Object.keys(checks) as CheckId[]

/** A finding with the check it comes from. */
export interface CheckResult extends CheckFinding {
  id: CheckId
}

/**
 * Runs every check that applies to the document; the invoice stays as it is. The results keep the order of the list,
 * whatever their status.
 */
export function checkInvoice(invoice: Invoice, context: CheckContext): CheckResult[] {
  return checkIds.flatMap((id) => {
    const finding = checks[id](invoice, context)
    return finding ? [{ id, ...finding }] : []
  })
}
