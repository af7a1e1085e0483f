import { isBeginning } from '../collect/beginnings.ts'
import { emptyListNamed } from '../collect/empty-lists.ts'
import { controlNamed } from '../collect/identify.ts'
import { drawnPlace, isDrawnHead } from '../page/drawn-rows.ts'
import type { PressRefusal } from '../page/guard.ts'
import { waitFor } from '../page/settle.ts'
import { ancestorsOf } from '../page/walk.ts'
import { cell } from '../widgets/cell.ts'
import { openEditors } from '../widgets/open-editors.ts'
import { addBare, noteBare } from './add-bare-rows.ts'
import { addButton, fieldsIn, pressAdd, takesPress } from './add-button.ts'
import { addDrawn } from './add-drawn-rows.ts'
import { type AddedRows, noteAdded } from './added-rows.ts'
import { beginCards } from './first-card.ts'
import { buttonToBegin, firstRow, isOfFields, opensDialog } from './first-row.ts'
import { besideNow, blankInstead, freshBeside } from './fresh-row.ts'
import { noteDialog, openDialog } from './open-dialog.ts'
import { rowAround } from './row-around.ts'
import { takeEntry } from './take-entry.ts'
import { turnsCards, turnToFresh } from './turned-cards.ts'

/** What may be repeated: the row, or something around it that its add button still stands outside of. */
function repeatable(row: Element, button: Element): Element[] {
  const levels: Element[] = []
  for (const around of ancestorsOf(row)) {
    if (around.contains(button) && around !== row) break
    levels.push(around)
  }
  return levels
}

const controlsIn = (row: Element) => fieldsIn(row).length

/** Presses the add button once and waits until a row has come and is drawn as fully as its like; else why it was not pressed. */
async function addRow(levels: readonly Element[], button: Element): Promise<Element | PressRefusal | undefined> {
  const before = levels.map(besideNow)
  const refused = await pressAdd(button)
  if (refused) return refused
  const fresh = () => before.map(freshBeside).find((each) => each !== undefined)
  const row = await waitFor(fresh, 800)
  const instead = row ? undefined : before.map(blankInstead).find((each) => each !== undefined)
  // It is not filled, but goes with an undo.
  if (instead) noteAdded(instead)
  const like = row && before.find(({ body }) => body() === row.parentElement)?.like
  if (like) await waitFor(() => (controlsIn(row) >= controlsIn(like) ? true : undefined), 1500)
  return row
}

/** Presses a list's button until it has so many rows more than this one; each press may draw both anew. */
async function addAfter(row: Element, button: Element, count: number): Promise<AddedRows> {
  let [like, adding]: [Element, Element | undefined] = [row, button]
  for (let done = 0; done < count; done += 1) {
    if (!adding?.isConnected || !takesPress(adding)) adding = addButton(like)
    const isHeld = adding === undefined && button.isConnected && !takesPress(button)
    const fresh = adding && (await addRow(repeatable(like, adding), adding))
    if (isHeld) return { added: done, waits: true }
    if (!(fresh instanceof Element)) return { added: done, ...(fresh ? { refused: fresh } : {}) }
    noteAdded(fresh)
    if (!like.isConnected) like = fresh
  }
  return { added: count }
}

/** The same for a list that has no row yet. */
async function beginList(list: Element, count: number): Promise<AddedRows> {
  const known = new Set(openEditors(document))
  const { row, button, refused, dialog, unknown } = await firstRow(list)
  if (dialog) return noteDialog(dialog)
  if (unknown) noteAdded(unknown)
  if (!row || !button) return { added: 0, ...(refused ? { refused } : {}) }
  const isWhole = isOfFields(row)
  if (isWhole) noteAdded(row)
  const more = isWhole
    ? await addAfter(row, button, count - 1)
    : await addBare(await noteBare(row, known), button, count - 1)
  return { ...more, added: more.added + 1 }
}

/** Has a list take one invoice by itself: in its dialog, or in a card that takes the place of the others. */
async function ofOne(list: Element | undefined): Promise<AddedRows> {
  if (list && isBeginning(list) && turnsCards(list)) return turnToFresh(list)
  return list && opensDialog(list) ? openDialog(list) : { added: 0 }
}

/** Presses the list's own add button until it has so many rows more. */
export async function addRows(request: {
  control: string
  count: number
  dialog?: true
  taking?: string
}): Promise<AddedRows> {
  const list = emptyListNamed(request.control)
  if (request.taking) return list ? takeEntry(list, request.taking) : { added: 0 }
  if (request.dialog) return ofOne(list)
  if (list && isDrawnHead(list)) {
    const { button } = buttonToBegin(list) ?? {}
    return button ? addDrawn(list, button, request.count) : { added: 0 }
  }
  if (list && isBeginning(list)) return turnsCards(list) ? { added: 0 } : beginCards(list)
  if (list) return beginList(list, request.count)
  const control = controlNamed(request.control)
  const drawn = control?.widget === cell ? drawnPlace(control.root) : undefined
  if (drawn) {
    const button = addButton(drawn.row)
    return button ? addDrawn(drawn.head, button, request.count) : { added: 0 }
  }
  const row = control && rowAround(control.root)
  const button = row && addButton(row)
  if (row && button && control.widget === cell) return addBare(row, button, request.count)
  return row && button && !turnsCards(button) ? addAfter(row, button, request.count) : { added: 0 }
}
