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
  /** It is a card that takes the place of the one before: the next invoice is given another. */
  turns?: true
  /** The page gives no further row before the person has saved the last. */
  waits?: true
  refused?: PressRefusal
}

/** A row that was added, with what stood in it when nobody but us had written there. */
export interface AddedRow extends RowPlace {
  ours: string
  /** It is shown alone, in the place of all others of its list. */
  alone: boolean
}

let added: AddedRow[] = []

/** Pages that keep a number as one show it without the zeros at its end. */
const plain = (value: string) => (/^-?\d{1,12}\.\d{1,6}$/.test(value) ? String(Number(value)) : value)

/** What a person may have typed into a row; one without boxes is typed into cell by cell. */
function typedIn(row: Element): string {
  const fields = [...elementsIn(row, 'input:not([type=hidden], [readonly], :disabled), textarea')]
  return fields.length > 0 ? fields.map((field) => plain((field as HTMLInputElement).value)).join('\n') : wordsOf(row)
}

/** Whether another card stands in the place of one that is shown alone. */
const isOutOfSight = ({ row, alone }: AddedRow) => alone && !row.isConnected

/** The same as the page draws it now; a card out of sight is not what stands in its place. */
const now = (each: AddedRow): AddedRow => (isOutOfSight(each) ? each : { ...each, row: rowNow(each) })

/** Notes a row that was added, with what it came with; the page may have drawn those before anew for it. */
export function noteAdded(row: Element, alone = false): void {
  added = [...added.map(now), { ...rowPlace(row), ours: typedIn(row), alone }]
  noteOwnRows(added)
}

/** The fill is done: what the added rows hold now is ours. */
export function noteRows(): void {
  added = added.map(now).map((each) => (isOutOfSight(each) ? each : { ...each, ours: typedIn(each.row) }))
}

/** Whether nobody typed into an added row since, as far as it is in sight. */
export const isUntouched = (each: AddedRow): boolean => typedIn(rowNow(each)) === each.ours

/** The added rows into which nobody typed since, last first; to be asked before anything is put back. */
export const untouchedRows = (): AddedRow[] => added.filter((each) => isOutOfSight(each) || isUntouched(each)).reverse()

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
