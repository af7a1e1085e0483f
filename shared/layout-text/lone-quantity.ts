import type { InvoiceItem } from '../invoice.ts'
import { toFen } from '../money.ts'

/** One of them, or one taken back. */
function single({ unit, quantity, unitPrice, amount }: InvoiceItem): string | undefined {
  const [price, sum] = [toFen(unitPrice ?? ''), toFen(amount ?? '')]
  if (quantity !== undefined || unit === undefined || !price || sum === undefined) return undefined
  return sum === price ? '1' : sum === -price ? '-1' : undefined
}

/** Readers of pictures overlook a 1 that stands alone; where a unit costs what the line does there is one of it. */
export function withLoneQuantity(line: InvoiceItem): InvoiceItem {
  const quantity = single(line)
  return quantity === undefined ? line : { ...line, quantity }
}
