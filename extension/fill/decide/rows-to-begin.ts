import type { Invoice } from '../../../shared/invoice.ts'
import type { MissingRows } from '../fill-plan.ts'
import type { EmptyList, FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import type { ScoredControl } from './assign.ts'
import { barredBy } from './bars.ts'
import { isListed } from './known-invoice.ts'
import { type FormList, listOf, meanings } from './records.ts'
import { scorePage } from './score-page.ts'

/** The box a row would have below a name of the head. */
const boxBelow = ({ id, sections, group }: EmptyList, text: string, index: number): FieldSnapshot => ({
  id: `${id} ${index}`,
  kind: 'text',
  widget: '',
  labels: [{ place: 'column', text }],
  sections,
  group,
  row: { list: id, index: 0 },
  inputType: '',
  value: '',
  untouched: false,
  path: '',
})

interface Asking {
  id: string
  asks: FormList['asks']
  targets: readonly Target[]
  listed: readonly string[]
}

function askingOf(list: EmptyList): Asking | undefined {
  const row: ScoredControl[] = scorePage(list.heads.map((text, index) => boxBelow(list, text, index)))
  const targets = [...new Set(meanings(row))]
  const asks = listOf([row])?.asks
  return asks && { id: list.id, asks, targets, listed: list.listed ?? [] }
}

const numbers: readonly Target[] = ['invoiceNumber', 'digitalNumber']

/** Only a list that says whose rows these are: the number of an invoice, or the name of a line and more. */
const tells = ({ asks, targets }: Asking) =>
  asks === 'item'
    ? targets.includes('itemName') && targets.length > 2
    : targets.some((target) => numbers.includes(target)) && targets.length > 1

/** A list among boxes to fill in is part of a form; alone or below a search bar it only shows, and its button opens what not. */
const inForm = ({ group, beside }: EmptyList, main: readonly ScoredControl[]) =>
  main.some(
    ({ snapshot, signals }) =>
      [group, beside].includes(snapshot.group) &&
      ['text', 'date', 'number'].includes(snapshot.kind) &&
      barredBy(snapshot, signals) === undefined,
  )

/** What a form asks for that takes the invoice itself, not its sum. */
const ofInvoice: readonly Target[] = [...numbers, 'invoiceCode', 'issueDate', 'taxAmount', 'sellerName']

/** The first card of a list that shows nothing yet, where nothing else of the page takes invoices. */
function cardToBegin(
  empty: readonly EmptyList[],
  main: readonly ScoredControl[],
  lists: readonly FormList[],
): MissingRows[] {
  const [list, ...others] = empty
  const isFree = lists.length === 0 && !meanings(main).some((target) => ofInvoice.includes(target))
  const begins = list?.heads.length === 0 && others.length === 0 && isFree && inForm(list, main)
  return begins ? [{ control: list.id, count: 1 }] : []
}

/**
 * Rows to begin lists with that have none: in a form, the only one of its kind on the page, and where the form beside it does not
 * itself ask for the one invoice there is. Pure.
 */
export function rowsToBegin(
  empty: readonly EmptyList[],
  main: readonly ScoredControl[],
  lists: readonly FormList[],
  invoices: readonly Invoice[],
): MissingRows[] {
  const card = cardToBegin(empty, main, lists)
  if (card.length > 0) return card
  const asking = empty
    .filter((list) => inForm(list, main))
    .flatMap((list) => askingOf(list) ?? [])
    .filter(tells)
  const single = invoices.length === 1
  const inMain = single && meanings(main).some((target) => numbers.includes(target))
  const counts = { invoice: inMain ? 0 : invoices.length, item: single ? (invoices[0]?.items.length ?? 0) : 0 }
  return asking
    .filter(({ asks }) => [...asking, ...lists].filter((other) => other.asks === asks).length === 1)
    .map(({ id, asks, targets, listed }) => {
      const isNew = (invoice: Invoice) => asks === 'item' || !isListed(listed, invoice)
      const known = invoices.filter((invoice) => !isNew(invoice)).length
      return { control: id, count: counts[asks] - known, asks: targets, next: invoices.findIndex(isNew) }
    })
    .filter(({ count }) => count > 0)
}
