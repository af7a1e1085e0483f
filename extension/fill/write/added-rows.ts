import { noteOwnRow } from '../collect/own-rows.ts'
import type { PressRefusal } from '../page/guard.ts'
import { wordsOf } from '../page/text.ts'
import { elementsIn } from '../page/walk.ts'
import { type AddedRow, rowNow } from './row-place.ts'

/** How adding rows went. */
export interface AddedRows {
  added: number
  refused?: PressRefusal
}

/** Rows that were added, each with what stood in it when nobody but us had written there. */
let added: (AddedRow & { ours: string })[] = []

/** What a person may have typed into a row; one without boxes is typed into cell by cell. */
function typedIn(row: Element): string {
  const fields = [...elementsIn(row, 'input:not([type=hidden], [readonly], :disabled), textarea')]
  return fields.length > 0 ? fields.map((field) => (field as HTMLInputElement).value).join('\n') : wordsOf(row)
}

const placed = (row: Element): AddedRow => ({
  row,
  body: row.parentElement,
  index: [...(row.parentElement?.children ?? [])].indexOf(row),
})

/** Notes a row that was added, with what it came with; the page may have drawn those before anew for it. */
export function noteAdded(row: Element): void {
  added = [...added.map((each) => ({ ...each, row: rowNow(each) })), { ...placed(row), ours: typedIn(row) }]
  for (const each of added) noteOwnRow(each.row)
}

/** The fill is done: what the added rows hold now is ours. */
export function noteRows(): void {
  added = added.map((each) => ({ ...each, row: rowNow(each), ours: typedIn(rowNow(each)) }))
}

/** The added rows into which nobody typed since, last first; to be asked before anything is put back. */
export const untouchedRows = (): AddedRow[] => added.filter((each) => typedIn(rowNow(each)) === each.ours).reverse()

let left = 0

/** How many of the rows a fill added the last undo could not take away. */
export const rowsLeft = (): number => left

/** A new fill begins, or one was undone and so many of its rows stay. */
export function forgetRows(stay = 0): void {
  added = []
  left = stay
}
