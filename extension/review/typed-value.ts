import { fieldValue } from '../../shared/field-value.ts'
import { type FieldKind, type FieldName, invoiceFields } from '../../shared/invoice.ts'

/** What a person typed: the value as the invoice writes it (undefined when emptied), or what such a field takes. */
export type Typed = { ok: true; value: string | undefined } | { ok: false; expected: FieldKind }

const printedRates = /^(\d{1,2}(\.\d+)?%|免税|不征税|零税率|出口零税率|\*+)$/u
const shapes: Partial<Record<FieldKind, RegExp>> = {
  digits: /^\d+$/,
  taxId: /^[0-9A-Z]{15,20}$/,
  rate: printedRates,
}

/** A rate as people type it, 13 or 0.13, becomes the printed 13%. */
function percent(text: string): string {
  const number = Number(text)
  if (text.trim() === '' || Number.isNaN(number)) return text
  return `${number > 0 && number < 1 ? Number((number * 100).toFixed(4)) : number}%`
}

/** Reads a person's text for a field. An emptied field is allowed: it says that the invoice has no such value. */
export function typedValue(name: FieldName, text: string): Typed {
  const kind = invoiceFields[name]
  if (text.trim() === '') return { ok: true, value: undefined }
  const value = fieldValue(name, kind === 'rate' ? percent(text.normalize('NFKC')) : text)
  if (value === undefined || shapes[kind]?.test(value) === false) return { ok: false, expected: kind }
  return { ok: true, value }
}
