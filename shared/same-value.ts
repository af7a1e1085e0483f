import { type FieldName, invoiceFields } from './invoice.ts'
import { toFen } from './money.ts'

/** Brackets, punctuation and spaces that one source prints and another leaves out; letters and digits remain. */
const insignificant = /[^\p{L}\p{N}]/gu

const folded = (text: string) => text.normalize('NFKC').replace(insignificant, '').toUpperCase()

/** Whether two sources say the same of one field: money by amount, everything else by its letters and digits. */
export function sameValue(name: FieldName, one: string, other: string): boolean {
  if (one === other) return true
  if (invoiceFields[name] === 'type') return false
  if (invoiceFields[name] !== 'money') return folded(one) === folded(other)
  const amount = toFen(one)
  return amount !== undefined && amount === toFen(other)
}
