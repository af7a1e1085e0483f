import { addMoney } from '../../shared/money.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** What the person looks for; '' asks nothing. */
export interface LedgerFilter {
  /** Words that must all occur somewhere in the invoice, in any field. */
  text: string
  /** yyyy-mm of the date of issue. */
  month: string
  seller: string
  state: '' | 'recognized' | 'filled'
}

export const noFilter: LedgerFilter = { text: '', month: '', seller: '', state: '' }

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** Folded once and not with every letter that is typed. */
const foldedTexts = new WeakMap<LedgerEntry, string>()

function textOf(entry: LedgerEntry): string {
  const known = foldedTexts.get(entry)
  if (known !== undefined) return known
  const { items, ...fields } = entry.invoice
  const names = [...items.map(({ name }) => name), ...entry.carriers.map(({ fileName }) => fileName)]
  const text = folded([...Object.values(fields), ...names].join(' '))
  foldedTexts.set(entry, text)
  return text
}

const monthOf = ({ invoice }: LedgerEntry): string => invoice.issueDate?.slice(0, 7) ?? ''
export const isFilled = ({ fills }: LedgerEntry): boolean => fills.length > 0

/** The entries that match, the newest invoice first. */
export function filtered(entries: readonly LedgerEntry[], filter: LedgerFilter): LedgerEntry[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean)
  const dateOf = ({ invoice, rememberedAt }: LedgerEntry) => invoice.issueDate ?? rememberedAt
  return entries
    .filter((entry) => !filter.month || monthOf(entry) === filter.month)
    .filter((entry) => !filter.seller || entry.invoice.sellerName === filter.seller)
    .filter((entry) => !filter.state || isFilled(entry) === (filter.state === 'filled'))
    .filter((entry) => words.length === 0 || words.every((word) => textOf(entry).includes(word)))
    .toSorted((one, other) => (dateOf(one) < dateOf(other) ? 1 : dateOf(one) > dateOf(other) ? -1 : 0))
}

/** What can be chosen from: every month and every seller there is. */
export function filterChoices(entries: readonly LedgerEntry[]) {
  const distinct = (values: (string | undefined)[]) => [...new Set(values.filter((value) => value))] as string[]
  return {
    months: distinct(entries.map(monthOf)).toSorted().toReversed(),
    sellers: distinct(entries.map(({ invoice }) => invoice.sellerName)).toSorted((one, other) =>
      one.localeCompare(other, 'zh'),
    ),
  }
}

/** Sums over entries; invoices without a readable amount are counted apart instead of as nothing. */
export function totals(entries: readonly LedgerEntry[]) {
  const known = (name: 'totalAmount' | 'taxAmount') =>
    entries.flatMap(({ invoice }) => {
      const amount = invoice[name]
      return amount !== undefined && addMoney([amount]) !== undefined ? [amount] : []
    })
  const amounts = known('totalAmount')
  return {
    count: entries.length,
    total: addMoney(amounts) ?? '0.00',
    tax: addMoney(known('taxAmount')) ?? '0.00',
    withoutAmount: entries.length - amounts.length,
  }
}
