import type { FieldName, InvoiceItem } from '../invoice.ts'
import type { Finding } from './finding.ts'

/** Lines without the one that is the sums: where 合计 was lost or stands below them they look like a line of their own. */
export function withoutSums(lines: readonly InvoiceItem[], found: readonly Finding[]): InvoiceItem[] {
  const value = (field: FieldName) => found.find((one) => one.field === field)?.value
  const isSum = ({ name, amount, taxAmount }: InvoiceItem) =>
    name === undefined && amount === value('amountExcludingTax') && (taxAmount ?? '') === (value('taxAmount') ?? '')
  return lines.length > 1 ? lines.filter((line) => !isSum(line)) : [...lines]
}
