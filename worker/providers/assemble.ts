import { fieldValue } from '../../shared/field-value.ts'
import type { Invoice, InvoiceItem } from '../../shared/invoice.ts'
import { invoiceTypeOf } from '../../shared/invoice-type-of.ts'
import type { ProductId } from '../../shared/products.ts'
import type { Recognition } from '../../shared/recognition.ts'
import { redOriginalOf } from '../../shared/red-original.ts'
import type { VendorReading } from './reading.ts'

export interface Assembly {
  source: ProductId
  readings: readonly VendorReading[]
  items?: readonly InvoiceItem[]
  page?: number | undefined
}

/**
 * Readings → one recognition. The first reading of a field that is a value of its kind wins; a text that is none stays
 * in the evidence, so that a person can see what the vendor read. The type follows from the printed words.
 */
export function assembleRecognition({ source, readings, items = [], page }: Assembly): Recognition {
  const recognition: Recognition = { source, ...(page && { page }), invoice: { items: [...items] }, evidence: {} }
  for (const reading of readings) take(recognition, reading)
  const type = typeOf(recognition.invoice, readings)
  if (type) recognition.invoice.invoiceType = type
  Object.assign(recognition.invoice, redOriginalOf(recognition.invoice.remark ?? ''))
  const rates = new Set(items.map(({ taxRate }) => taxRate))
  const [rate] = rates
  if (rates.size === 1 && rate) recognition.invoice.taxRate ??= rate
  return recognition
}

function take({ invoice, evidence }: Recognition, { field, text, box, confidence }: VendorReading): void {
  if (field === 'invoiceType' || invoice[field] !== undefined || text.trim() === '') return
  const value = fieldValue(field, text)
  if (value !== undefined) invoice[field] = value
  evidence[field] = {
    ...(confidence !== undefined && { confidence }),
    ...(box && { box }),
    ...(text !== value && { raw: text }),
  }
}

/** The vendor's word for the type first, then the title; both are printed words. */
function typeOf(invoice: Invoice, readings: readonly VendorReading[]) {
  const named = readings.filter(({ field }) => field === 'invoiceType').map(({ text }) => text)
  return [...named, invoice.invoiceTitle ?? ''].map((text) => invoiceTypeOf(text, invoice)).find((type) => type)
}
