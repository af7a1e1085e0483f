import { fieldNames, type Invoice, type InvoiceItem } from '../../shared/invoice.ts'
import { numberWithoutCode } from '../../shared/invoice-code.ts'
import type { Recognition } from '../../shared/recognition.ts'

/** What one way of reading a file found of one invoice. */
export type SourceReading = Pick<Recognition, 'invoice' | 'evidence'> & { page?: number }

const identity = ({ invoiceCode = '', invoiceNumber }: Invoice) => invoiceNumber && `${invoiceCode}/${invoiceNumber}`

/** Fields the better reading lacks come from the other; a place on the page is welcome for any. */
function complete(better: SourceReading, other: SourceReading): SourceReading {
  const invoice: Invoice = { ...other.invoice, ...better.invoice }
  const evidence: Recognition['evidence'] = { ...other.evidence, ...better.evidence }
  for (const name of fieldNames) {
    const [own, box] = [evidence[name], other.evidence[name]?.box]
    if (own && !own.box && box) evidence[name] = { ...own, box }
  }
  invoice.items = completeLines(better.invoice.items, other.invoice.items)
  const page = better.page ?? other.page
  return { ...better, invoice, evidence, ...(page === undefined ? {} : { page }) }
}

/** Lines are the same when there are as many with the same amounts; then each takes what it lacks. */
function completeLines(lines: InvoiceItem[], others: InvoiceItem[]): InvoiceItem[] {
  if (lines.length === 0) return others
  const same = lines.length === others.length && lines.every(({ amount }, index) => amount === others[index]?.amount)
  return same ? lines.map((line, index) => ({ ...others[index], ...line })) : lines
}

/**
 * Several ways of reading one file → one reading per invoice. In: the ways' results, the most trusted way first.
 * Readings with the same number are one invoice; without a number to compare, a file's only invoice is meant.
 */
export function mergeReadings(ways: readonly (readonly SourceReading[])[]): SourceReading[] {
  const merged: SourceReading[] = []
  for (const way of ways) {
    for (const reading of way) {
      const index = merged.findIndex((known) => isSame(known, reading, way.length === 1 && merged.length === 1))
      const known = merged[index]
      if (known) merged[index] = complete(known, reading)
      else merged.push(reading)
    }
  }
  return merged
}

function isSame(known: SourceReading, reading: SourceReading, alone: boolean): boolean {
  const [one, other] = [identity(known.invoice), identity(reading.invoice)]
  return one && other ? sameNumber(known.invoice, reading.invoice) : alone
}

/** One way may know the code and the other not. */
function sameNumber(one: Invoice, other: Invoice): boolean {
  const codes = new Set([one.invoiceCode, other.invoiceCode].filter((code) => code !== undefined))
  const number = ({ invoiceNumber = '' }: Invoice) => numberWithoutCode(invoiceNumber)
  return number(one) === number(other) && codes.size <= 1
}
