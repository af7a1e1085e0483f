import { noteOwnDialog } from '../collect/own-dialog.ts'
import { noteOwnRows } from '../collect/own-rows.ts'
import type { PressRefusal } from '../page/guard.ts'
import { type RowPlace, rowNow, rowPlace } from '../page/row-place.ts'
import { wordsOf } from '../page/text.ts'
import { elementsIn } from '../page/walk.ts'

/** How adding rows went. */
export interface AddedRows {
  added: number
  /** A dialog of the list was opened instead, for one invoice. */
  opened?: true
  /** The page gives no further row before the person has saved the last. */
  waits?: true
  refused?: PressRefusal
}

/** Rows that were added, each with what stood in it when nobody but us had written there. */
let added: (RowPlace & { ours: string })[] = []

/** What a person may have typed into a row; one without boxes is typed into cell by cell. */
function typedIn(row: Element): string {
  const fields = [...elementsIn(row, 'input:not([type=hidden], [readonly], :disabled), textarea')]
  return fields.length > 0 ? fields.map((field) => (field as HTMLInputElement).value).join('\n') : wordsOf(row)
}

/** Notes a row that was added, with what it came with; the page may have drawn those before anew for it. */
export function noteAdded(row: Element): void {
  added = [...added.map((each) => ({ ...each, row: rowNow(each) })), { ...rowPlace(row), ours: typedIn(row) }]
  noteOwnRows(added)
}

/** The fill is done: what the added rows hold now is ours. */
export function noteRows(): void {
  added = added.map((each) => ({ ...each, row: rowNow(each), ours: typedIn(rowNow(each)) }))
}

/** The added rows into which nobody typed since, last first; to be asked before anything is put back. */
export const untouchedRows = (): RowPlace[] => added.filter((each) => typedIn(rowNow(each)) === each.ours).reverse()

let left = 0

/** How many of the rows a fill added the last undo could not take away. */
export const rowsLeft = (): number => left

/** A new fill begins, or one was undone and so many of its rows stay. */
export function forgetRows(stay = 0): void {
  added = []
  noteOwnRows(added)
  noteOwnDialog()
  left = stay
}
