import type { LedgerEntry } from './ledger-entry.ts'

/** Invoices of one seller whose numbers follow each other (连号). */
export interface Series {
  sellerName: string
  entries: LedgerEntry[]
}

const isNumbered = ({ invoice }: LedgerEntry) =>
  invoice.sellerName !== undefined && /^\d+$/.test(invoice.invoiceNumber ?? '')
/** Splits a seller's invoices, in the order of their numbers, wherever a number is missing. */
function runs(entries: readonly LedgerEntry[]): LedgerEntry[][] {
  const numbered = entries.map((entry) => ({ entry, number: BigInt(entry.invoice.invoiceNumber ?? '0') }))
  const found: LedgerEntry[][] = []
  let last: bigint | undefined
  for (const { entry, number } of numbered.toSorted((one, other) => (one.number < other.number ? -1 : 1))) {
    const run = found.at(-1)
    if (run && last !== undefined && number === last + 1n) run.push(entry)
    else found.push([entry])
    last = number
  }
  return found
}

/** Every run of consecutive numbers from one seller; codes must be equal where there are any. */
export function consecutiveSeries(entries: readonly LedgerEntry[]): Series[] {
  const books = Map.groupBy(
    entries.filter(isNumbered),
    ({ invoice }) => `${invoice.sellerName}|${invoice.invoiceCode ?? ''}`,
  )
  return [...books.values()]
    .flatMap(runs)
    .filter((run) => run.length > 1)
    .map((run) => ({ sellerName: run[0]?.invoice.sellerName ?? '', entries: run }))
}
