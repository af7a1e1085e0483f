import { type FieldName, invoiceFields } from './invoice.ts'
import { toFen } from './money.ts'

/** Brackets, punctuation and spaces that one source prints and another leaves out; letters and digits remain. */
const insignificant = /[^\p{L}\p{N}]/gu

const folded = (text: string) => text.normalize('NFKC').replace(insignificant, '').toUpperCase()

/** A field's value as it is compared: money by amount, everything else by its letters and digits. */
export function comparable(name: FieldName, value: string): string {
  if (invoiceFields[name] === 'type') return value
  return invoiceFields[name] === 'money' ? String(toFen(value) ?? value) : folded(value)
}

/** Whether two sources say the same of one field. */
export const sameValue = (name: FieldName, one: string, other: string): boolean =>
  one === other || comparable(name, one) === comparable(name, other)
