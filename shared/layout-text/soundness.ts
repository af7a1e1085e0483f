import { parseAmountInWords } from '../amount-in-words.ts'
import type { FieldName, InvoiceItem } from '../invoice.ts'
import { toFen } from '../money.ts'
import { readTaxId } from '../tax-id.ts'
import type { Finding } from './finding.ts'

/** What two ways to read a page are compared by: how many fields each found, and how many of them prove themselves. */
export function soundness({
  findings,
  lines,
}: {
  findings: readonly Finding[]
  lines: readonly InvoiceItem[]
}): number {
  const value = (field: FieldName) => findings.find((one) => one.field === field)?.value ?? ''
  const fields = new Set(findings.map(({ field }) => field))
  const [net, tax, total] = [toFen(value('amountExcludingTax')), toFen(value('taxAmount')), toFen(value('totalAmount'))]
  const names = [value('buyerName'), value('sellerName')]
  const proofs = [
    net !== undefined && tax !== undefined && net + tax === total,
    total !== undefined && parseAmountInWords(value('totalAmountInWords')) === total,
    readTaxId(value('buyerTaxId')).valid === true,
    readTaxId(value('sellerTaxId')).valid === true,
    ...names.map((name) => /^[\u4e00-\u9fff()（）]{4,}$/.test(name)),
    lines.length > 0 && lines.every(({ amount }) => amount !== undefined),
  ]
  return fields.size + 2 * proofs.filter(Boolean).length
}
