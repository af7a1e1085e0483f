import { nameOf } from '../collect/add-words.ts'
import { noteOwnDialog } from '../collect/own-dialog.ts'
import { ancestorsOf } from '../page/walk.ts'
import { buttons } from './add-button.ts'
import { type AddedRows, noteAdded, noteRows } from './added-rows.ts'
import { cardFor } from './first-card.ts'

/** What turns from one card to another; a wizard turns steps, a table pages. */
const turning = /^(上|前|下|后|後)一?(张|張|个|個|条|條|笔|项|項|份)(发票|發票|票据|票據)?$/u
/** The same where it stands right beside the button that adds, and can be of nothing else. */
const turningBeside = /^(prev(ious)?|next)$/iu
/** Another document of the whole form is no card of it. */
const ofDocuments = /[单單]据|[单單]據|报销|報銷/u
/** No further around the button that adds than its bar and what that stands in. */
const levels = 4

const namesOf = (button: Element) => [nameOf(button), button.getAttribute('title') ?? ''].map((name) => name.trim())
const areSeveral = (found: readonly Element[]) => found.length > 1

/** Whether the cards of a list are shown one at a time: buttons around the one that adds turn from one to the other. */
export function turnsCards(button: Element): boolean {
  const named = (around: Element, names: RegExp) =>
    [...around.querySelectorAll(buttons)].filter((each) => namesOf(each).some((name) => names.test(name)))
  const around = [...ancestorsOf(button)].slice(1, levels).filter((each) => !each.matches('form, body'))
  const beside = [...(button.parentElement?.children ?? [])].filter((each) =>
    namesOf(each).some((name) => turningBeside.test(name)),
  )
  return areSeveral(beside) || around.some((each) => areSeveral(named(each, turning)))
}

let isTurned = false

/** The fill is done: the card it wrote last hides the rest of the page no more. */
export function leaveCards(): void {
  if (isTurned) noteOwnDialog()
  isTurned = false
}

/** Has the list show a fresh card in place of the one it shows; nothing else of the page is filled meanwhile. */
export async function turnToFresh(button: Element): Promise<AddedRows> {
  if (ofDocuments.test(nameOf(button))) return { added: 0 }
  // What the last card holds now is ours: it is out of sight as soon as the next comes.
  noteRows()
  const { card, refused } = await cardFor(button)
  if (!card) return { added: 0, ...(refused ? { refused } : {}) }
  noteAdded(card, true)
  noteOwnDialog(card)
  isTurned = true
  return { added: 0, opened: true, turns: true }
}
