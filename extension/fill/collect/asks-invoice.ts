import { labelWords } from '../decide/label-words.ts'
import { matchCues } from '../decide/match-cue.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'

const numbers: readonly Target[] = ['invoiceNumber', 'digitalNumber']
const sure: readonly Target[] = [
  ...numbers,
  'invoiceCode',
  'issueDate',
  'totalAmount',
  'taxAmount',
  'amountExcludingTax',
]
const clear = 0.85
const nearly = 0.7

const clearly = (text: string, among: readonly Target[]): Target[] =>
  matchCues(labelWords(text).words)
    .filter(({ target, strength }) => strength >= clear && among.includes(target))
    .map(({ target }) => target)

/** What a name asks for beyond doubt. */
export const meant = (text: string): Target[] => clearly(text, sure)

/** What a column is sure to ask for: beside the number of an invoice also who sold, and when and where somebody went, are asked of the invoice. */
const ofColumns: readonly Target[] = [
  ...sure,
  'expenseDate',
  'sellerName',
  'deductibleTax',
  'travelDate',
  'departure',
  'destination',
  'fare',
]

/** What the name of a column asks for beyond doubt. */
export const meantOfColumn = (text: string): Target[] => clearly(text, ofColumns)

const ofLines: readonly Target[] = [
  'itemName',
  'itemSpec',
  'itemUnit',
  'itemQuantity',
  'itemUnitPrice',
  ...sure.slice(-2),
]

/** What a name asks for of a line of an invoice, beyond doubt or nearly so. */
export const meantOfLine = (text: string): Target[] =>
  matchCues(labelWords(text).words)
    .filter(({ target, strength }) => strength >= nearly && ofLines.includes(target))
    .map(({ target }) => target)

/** Whether the head of a table asks for the lines of an invoice: their name, how many, and for how much. */
export const asksLines = (targets: readonly Target[]) =>
  targets.includes('itemName') &&
  ['itemQuantity', 'itemUnitPrice'].some((each) => targets.includes(each as Target)) &&
  new Set(targets).size > 2

/** Whether a name asks for the number of an invoice. */
export const isNumber = (target: Target) => numbers.includes(target)

/** Whether the head of a table asks for invoices beyond doubt. */
export const asksInvoice = (targets: readonly Target[]) => targets.some(isNumber) && new Set(targets).size > 2

/** Whether boxes of the page ask for the lines of an invoice themselves. */
export const boxesAskLines = (snapshots: readonly FieldSnapshot[]): boolean =>
  asksLines(snapshots.flatMap(({ barred, labels }) => (barred ? [] : meantOfLine(labels[0]?.text ?? ''))))

/** Whether boxes of the page ask for an invoice themselves. */
export function boxesAsk(snapshots: readonly FieldSnapshot[]): boolean {
  const open = snapshots.filter(({ barred }) => !barred)
  const targets = new Set(open.flatMap(({ labels }) => labels.slice(0, 1).flatMap(({ text }) => meant(text))))
  return targets.size > 1 || [...targets].some(isNumber)
}
