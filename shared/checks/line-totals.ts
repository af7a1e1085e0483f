import type { FieldName, InvoiceItem } from '../invoice.ts'
import { fromFen, sumOfFen, toFen } from '../money.ts'
import type { Check } from './check.ts'
import { fenOf, hasMaskedTax, isPrintedSum } from './line-kinds.ts'

/** Lines add up to 合计金额, their taxes to 合计税额, within one fen each; a bill of a public body has one sum and no tax. */
export const lineTotals: Check = (invoice) => {
  const fields: FieldName[] = ['amountExcludingTax', 'taxAmount']
  if (invoice.items.length === 0) return undefined
  const isBill = invoice.invoiceType === 'fiscal'
  const [net, tax] = [sum(invoice.items, 'amount'), isBill ? 0n : sum(invoice.items, 'taxAmount')]
  const printedNet = toFen((isBill ? invoice.totalAmount : invoice.amountExcludingTax) ?? '')
  const printedTax = isBill || hasMaskedTax(invoice) ? 0 : toFen(invoice.taxAmount ?? '')
  if (net === undefined || tax === undefined || printedNet === undefined || printedTax === undefined)
    return { status: 'unknown', fields }
  const holds = isPrintedSum(net, printedNet) && isPrintedSum(tax, printedTax)
  if (holds) return { status: 'ok', fields }
  return { status: 'fail', fields, details: [net, tax, printedNet, printedTax].map(fromFen) }
}

const sum = (items: readonly InvoiceItem[], column: 'amount' | 'taxAmount') =>
  sumOfFen(items.map((item) => fenOf(item[column])))
