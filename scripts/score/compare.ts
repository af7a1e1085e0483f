import { type FieldName, fieldNames, type Invoice, type InvoiceItem } from '../../shared/invoice.ts'

/** One field of one invoice: what the file carries and what was read. */
export interface Comparison {
  /** A field's name, or `items[0].amount`. */
  field: string
  expected: string | undefined
  read: string | undefined
  right: boolean
}

/** Brackets and spaces differ between the print and the data file of one invoice; they do not make a value wrong. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

function compare(field: string, expected: string | undefined, read: string | undefined): Comparison[] {
  if (expected === undefined && read === undefined) return []
  const right = expected !== undefined && read !== undefined && plain(expected) === plain(read)
  return [{ field, expected, read, right }]
}

function compareItems(expected: readonly InvoiceItem[], read: readonly InvoiceItem[]): Comparison[] {
  const length = Math.max(expected.length, read.length)
  return Array.from({ length }).flatMap((_, index) => {
    const [wanted, found] = [new Map(Object.entries(expected[index] ?? {})), new Map(Object.entries(read[index] ?? {}))]
    const names = new Set([...wanted.keys(), ...found.keys()])
    return [...names].flatMap((name) => compare(`items[${index}].${name}`, wanted.get(name), found.get(name)))
  })
}

/**
 * Field by field: what the file carries must be there and right. A value that the file does not carry counts as wrong
 * only when the file was said to carry the whole print (`whole`), for QR codes and keys it may come from elsewhere.
 */
export function compareInvoices(expected: Invoice | undefined, read: Invoice | undefined): Comparison[] {
  const names: FieldName[] = fieldNames.filter((name) => expected?.[name] !== undefined || read?.[name] !== undefined)
  return [
    ...names.flatMap((name) => compare(name, expected?.[name], read?.[name])),
    ...compareItems(expected?.items ?? [], read?.items ?? []),
  ]
}
