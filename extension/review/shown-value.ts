import { type FieldName, invoiceFields } from '../../shared/invoice.ts'
import { formatMoney } from '../../shared/money.ts'
import { wordIfAny } from '../words/words.ts'

/** Long numbers are read in groups; amounts of whole fen with commas. */
const longest = 12

/** A value as people read it, in one piece or in groups that are set apart without changing the text. */
export function shownValue(name: FieldName, value: string): string[] {
  const kind = invoiceFields[name]
  if (kind === 'money') return [formatMoney(value) ?? value]
  if (kind === 'type' || kind === 'flag') return [wordIfAny(kind, value) ?? value]
  if (kind === 'digits' && value.length >= longest) return value.match(/.{1,4}/g) ?? [value]
  return [value]
}
