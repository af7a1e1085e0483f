import type { Invoice } from '../../../shared/invoice.ts'

const digits = (text: string) => text.replace(/[\s,，\-/.年月日]/gu, '')

/** The numbers an invoice is known by. */
export const numbersOf = ({ invoiceNumber, digitalNumber }: Invoice): string[] =>
  [invoiceNumber, digitalNumber].filter((number) => number !== undefined)

/** How much of an invoice the words and values of a row repeat; its number settles it. */
function likeness(invoice: Invoice, rowText: string): number {
  const plain = rowText.normalize('NFKC')
  const joined = digits(plain)
  const says = (value: string | undefined) => value !== undefined && value !== '' && joined.includes(digits(value))
  const amount = Number(invoice.totalAmount)
  const amounts = plain.match(/-?\d[\d,]*(\.\d+)?/gu)?.map((each) => Number(each.replaceAll(',', ''))) ?? []
  return (
    (numbersOf(invoice).some(says) ? 10 : 0) +
    (invoice.totalAmount && amounts.includes(amount) ? 2 : 0) +
    (says(invoice.issueDate) ? 1 : 0) +
    (invoice.sellerName && plain.includes(invoice.sellerName) ? 1 : 0)
  )
}

/** Less than an amount is no sign of an invoice: many are of one day or one seller. */
const least = 2

/**
 * Which row holds which invoice, by what the rows say, the surest first; a row holds one. Out: for each invoice the
 * place of its row, undefined where no row holds it. Pure.
 */
export function rowsHolding(invoices: readonly Invoice[], rows: readonly string[]): (number | undefined)[] {
  const pairs = invoices.flatMap((invoice, which) =>
    rows.map((text, row) => ({ which, row, score: likeness(invoice, text) })),
  )
  const held = new Map<number, number>()
  const taken = new Set<number>()
  for (const { which, row, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < least || held.has(which) || taken.has(row)) continue
    held.set(which, row)
    taken.add(row)
  }
  return invoices.map((_, which) => held.get(which))
}
