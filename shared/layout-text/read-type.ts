import { typeOfInvoiceCode } from '../invoice-code.ts'
import type { InvoiceType } from '../invoice-type.ts'
import { invoiceTypeOf, type TypeClues } from '../invoice-type-of.ts'
import { type Finding, finding } from './finding.ts'
import type { Span } from './text-item.ts'

/**
 * Title as printed, and the type it stands for. Without a telling title the layout (`known`) or the code says what it
 * was issued for.
 */
export function readType(
  [title]: readonly Span[],
  found: readonly Finding[],
  known: InvoiceType | undefined,
): Finding[] {
  const of = (field: Finding['field']) => found.find((one) => one.field === field)
  const code = of('invoiceCode')
  const clues: TypeClues = {
    invoiceCode: code?.value,
    invoiceNumber: of('invoiceNumber')?.value,
    digitalNumber: of('digitalNumber')?.value,
    tollMark: of('tollMark')?.value,
  }
  const text = title?.printed.replace(/\s/g, '').replace(/统(?=发票)/, '统一') ?? ''
  // Codes of vehicles' invoices are built like those of what a province prints for all trades.
  const byCode = typeOfInvoiceCode(code?.value ?? '')
  const type = known ?? (clues.tollMark === 'yes' ? 'toll' : invoiceTypeOf(text, clues))
  return [
    ...finding('invoiceTitle', text, title),
    ...finding('invoiceType', type, title ?? found[0]?.span),
    ...finding('invoiceType', byCode === 'vehicle' && !of('vin') ? undefined : byCode, code?.span, 0.8),
  ]
}
