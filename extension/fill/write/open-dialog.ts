import { headsOfList } from '../collect/empty-lists.ts'
import { noteOwnDialog } from '../collect/own-dialog.ts'
import { giveFocusBack } from '../page/focus.ts'
import { within } from '../page/guard.ts'
import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { framedIn } from '../page/walk.ts'
import { dismiss } from '../widgets/dismiss.ts'
import { type Popup, popupSince } from '../widgets/popup.ts'
import { buttonOfEmpty, fieldsIn } from './add-button.ts'
import { type AddedRows, noteAdded } from './added-rows.ts'

/** Milliseconds in which a dialog comes. */
const patience = 1500
/** So many names of the columns a dialog has that asks for one row of them. */
const named = 3

/** Whether what came up asks for a row of the list: its boxes, or those in a frame of it, have the names of the columns. */
function asksForRow(box: Element, heads: readonly string[]): boolean {
  const framed = framedIn(box)
  const words = [textOf(box), ...framed.map(({ textContent }) => textContent)].join(' ')
  const found = heads.filter((head) => words.includes(head)).length
  const boxes = [box, ...framed].flatMap(fieldsIn).filter(isVisible)
  return found >= Math.max(named, heads.length / 2) && boxes.length >= named
}

/** What came up that asks for one row of a list. */
export const dialogFor = (list: Element, popup: Popup): Element | undefined =>
  popup.boxes().find((box) => asksForRow(box, headsOfList(list)))

/** The dialog is filled like a form of its own, and stays for the person to confirm; an undo closes it. */
export function noteDialog(dialog: Element): AddedRows {
  noteAdded(dialog)
  noteOwnDialog(dialog)
  return { added: 0, opened: true }
}

/** Opens the dialog in which a list takes its next row; another that comes up is closed again. */
export async function openDialog(list: Element): Promise<AddedRows> {
  const { button } = buttonOfEmpty(list) ?? {}
  if (!button) return { added: 0 }
  const focused = document.activeElement
  const { result: dialog, refused } = await within(
    () => [button],
    async () => {
      const popup = popupSince(button)
      const came = press(button) ? await waitFor(() => dialogFor(list, popup), patience) : undefined
      if (!came) await dismiss(button, popup)
      return came
    },
  )
  giveFocusBack(focused)
  return dialog ? noteDialog(dialog) : { added: 0, ...(refused[0] ? { refused: refused[0] } : {}) }
}
