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

/** Reads a person's text for a field. An emptied field is allowed: it says that the invoice has no such value. */
export function typedValue(name: FieldName, text: string): Typed {
  const kind = invoiceFields[name]
  if (text.trim() === '') return { ok: true, value: undefined }
  const value = fieldValue(name, text)
  if (value === undefined || shapes[kind]?.test(value) === false) return { ok: false, expected: kind }
  return { ok: true, value }
}
