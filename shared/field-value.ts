import { isoDate } from './date.ts'
import { type FieldKind, type FieldName, invoiceFields } from './invoice.ts'
import { type InvoiceType, invoiceTypes } from './invoice-type.ts'
import { moneyText } from './money.ts'
import { rateText } from './rate-text.ts'

const yes = ['1', 'true', 'yes', 'y', '是', '有']
const no = ['0', 'false', 'no', 'n', '否', '无']

/** Text of a kind as printed → as the invoice writes it; undefined where it is not of that kind. */
const writers: Record<FieldKind, (text: string) => string | undefined> = {
  text: (text) => text,
  money: moneyText,
  date: isoDate,
  digits: (text) => text.replace(/\s/g, '').replace(/^(no|n[o°º])[.:]?(?=\d)/i, ''),
  taxId: (text) => text.replace(/\s/g, '').toUpperCase(),
  decimal: (text) => /^-?\d+(\.\d+)?$/.exec(text.replace(/[\s,]/g, ''))?.[0],
  rate: rateText,
  type: (text) => invoiceTypes.find((type: InvoiceType) => type === text),
  flag: (text) => (yes.includes(text.toLowerCase()) ? 'yes' : no.includes(text.toLowerCase()) ? 'no' : undefined),
}

/** One value as any source gives it → as the invoice writes it (money, ISO date, bare digits, yes/no), or undefined. */
export function fieldValue(name: FieldName, printed: string): string | undefined {
  return valueOfKind(invoiceFields[name], printed)
}

/** The same for a value that is no field of its own, such as a line's. */
export function valueOfKind(kind: FieldKind, printed: string): string | undefined {
  const text = kind === 'text' ? printed.trim() : printed.normalize('NFKC').trim()
  return text === '' ? undefined : writers[kind](text)
}
