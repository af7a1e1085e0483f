import type { Invoice } from '../../../shared/invoice.ts'
import type { Target } from '../targets.ts'
import { expenseTypeOf } from './expense-type.ts'
import { headingKind } from './heading-kind.ts'
import { holdsInvoice } from './known-invoice.ts'
import { type FormList, meanings } from './records.ts'
import { wantedValues } from './values.ts'

const numbers: readonly Target[] = ['invoiceNumber', 'digitalNumber']
const asked = ({ rows }: FormList) => new Set(meanings(rows[0] ?? []))
const asksNumber = (list: FormList) => numbers.some((target) => asked(list).has(target))

/** The heading above all of a list, the nearest. */
function headingOf({ rows: [row = []] }: FormList): string {
  const [first] = row
  const common = first?.snapshot.sections.find((text) => row.every(({ snapshot }) => snapshot.sections.includes(text)))
  return common ?? ''
}

type Fit = 'same' | 'any' | 'other'

function kindFit(list: FormList, invoice: Invoice): Fit {
  const kind = headingKind(headingOf(list))
  const own = expenseTypeOf(invoice)
  if (!kind || !own) return 'any'
  return kind === own ? 'same' : 'other'
}

/** How well a list of several takes an invoice: where it stands already, its kind, how much of it is asked. */
const rank = (list: FormList, invoice: Invoice) =>
  (list.rows.some((row) => holdsInvoice(row, invoice)) ? 2000 : 0) +
  (kindFit(list, invoice) === 'same' ? 1000 : 0) +
  wantedValues(invoice, asked(list)).size

/**
 * The lists that take an invoice: none whose heading names another kind of expense, and of those that ask for its number
 * only one. Pure.
 */
export function listsFor(invoice: Invoice, lists: readonly FormList[]): ReadonlySet<FormList> {
  const fit = lists.filter((list) => list.asks === 'item' || kindFit(list, invoice) !== 'other')
  const rivals = fit.filter((list) => list.asks === 'invoice' && asksNumber(list))
  const [best] = rivals.toSorted((a, b) => rank(b, invoice) - rank(a, invoice))
  return new Set(fit.filter((list) => list === best || !rivals.includes(list)))
}
