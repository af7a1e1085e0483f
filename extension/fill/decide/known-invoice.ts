import type { Invoice } from '../../../shared/invoice.ts'
import type { Target } from '../targets.ts'
import { type ScoredControl, threshold } from './assign.ts'

/** What names an invoice, and what it looks like. */
const names: Partial<Record<Target, RegExp>> = {
  invoiceNumber: /^(\d{8}|\d{18,20})$/,
  digitalNumber: /^\d{20}$/,
  invoiceCode: /^\d{10,12}$/,
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')

interface Held {
  target: Target
  value: string
  control: ScoredControl
}

const askers = (controls: readonly ScoredControl[]): Held[] =>
  controls.flatMap((control) => {
    const [best] = control.candidates
    if (!best || best.score < threshold || !names[best.target]) return []
    return [{ target: best.target, value: plain(control.snapshot.value), control }]
  })

const namesOf = (invoice: Invoice, target: Target) =>
  target === 'invoiceCode' ? [invoice.invoiceCode] : [invoice.invoiceNumber, invoice.digitalNumber]

/** Whether the number of this invoice stands in one of these controls, or beside them in their row. */
export const holdsInvoice = (controls: readonly ScoredControl[], invoice: Invoice): boolean =>
  controls.some(({ snapshot: { row } }) => row?.shows && namesOf(invoice, 'invoiceNumber').includes(row.shows)) ||
  askers(controls).some(
    ({ target, value }) => target !== 'invoiceCode' && value !== '' && namesOf(invoice, target).includes(value),
  )

/** Whether the number of an invoice is among those a list shows already. */
export const isListed = (listed: readonly string[], invoice: Invoice): boolean =>
  namesOf(invoice, 'invoiceNumber').some((number) => number !== undefined && listed.includes(number))

const isOthers = ({ target, value }: Held, invoices: readonly Invoice[]) =>
  names[target]?.test(value) === true && !invoices.some((invoice) => namesOf(invoice, target).includes(value))

/**
 * The forms that hold another invoice: its number or code stands where the only box for one is. What an earlier round
 * wrote is ours, whatever the page made of it. Pure.
 */
export function formsOfOthers(
  controls: readonly ScoredControl[],
  invoices: readonly Invoice[],
  placed: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const held = askers(controls).filter(({ control }) => !placed.has(control.snapshot.id))
  const groups = Map.groupBy(held, ({ control, target }) => `${target} ${control.snapshot.group}`)
  const others = [...groups.values()].filter((members) => members.every((each) => isOthers(each, invoices)))
  return new Set(others.flatMap(([first]) => first?.control.snapshot.group ?? []))
}
