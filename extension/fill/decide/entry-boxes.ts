import type { Invoice } from '../../../shared/invoice.ts'
import type { EmptyList } from '../snapshot.ts'
import type { ScoredControl } from './assign.ts'
import { barredBy } from './bars.ts'
import { isListed } from './known-invoice.ts'
import { labelWords } from './label-words.ts'
import { meanings } from './records.ts'

/** Boxes of a form into which one invoice at a time is entered; a button then takes it over into the list beside them. */
export interface EntryBoxes {
  list: string
  controls: ScoredControl[]
  /** The first of the invoices that the list does not show yet; none is left where below nought. */
  next: number
}

/** So many names of columns the boxes have at least. */
const least = 4

/** The boxes of the form around a list, or beside it, that are called just as its columns are. */
function namedAs({ heads, group, beside }: EmptyList, main: readonly ScoredControl[]): ScoredControl[] {
  const names = new Set(heads.map((head) => labelWords(head).words).filter(Boolean))
  const named = main.filter(
    ({ snapshot, signals }) =>
      [group, beside].includes(snapshot.group) && names.has(signals.label) && !barredBy(snapshot, signals),
  )
  const isOnce = new Set(named.map(({ signals }) => signals.label)).size === named.length
  return isOnce && named.length >= Math.max(least, names.size / 2) ? named : []
}

const asksInvoice = (controls: readonly ScoredControl[]) =>
  meanings(controls).some((target) => target === 'invoiceNumber' || target === 'digitalNumber')

/** The boxes of the only list of a page that takes its invoices so. Pure. */
export function entryBoxes(
  empty: readonly EmptyList[],
  main: readonly ScoredControl[],
  invoices: readonly Invoice[],
): EntryBoxes | undefined {
  const found = empty.flatMap((list) => {
    const controls = namedAs(list, main)
    const next = invoices.findIndex((invoice) => !isListed(list.listed ?? [], invoice))
    return asksInvoice(controls) ? [{ list: list.id, controls, next }] : []
  })
  return found.length === 1 ? found[0] : undefined
}
