import { nameOf } from '../collect/add-words.ts'
import { giveFocusBack } from '../page/focus.ts'
import { type PressRefusal, within } from '../page/guard.ts'
import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf, elementsIn } from '../page/walk.ts'
import { dismiss } from '../widgets/dismiss.ts'
import { popupSince } from '../widgets/popup.ts'
import { buttons, fieldsIn } from './add-button.ts'
import { type AddedRows, noteAdded } from './added-rows.ts'
import { rowAround } from './row-around.ts'

/** Milliseconds in which a card comes. */
const patience = 1200
const dialogs = 'dialog, [role="dialog"], [aria-modal="true"]'

/** What came with a box: the outermost that was not there, or where all was drawn anew the row around the box. */
function cameWith(field: Element, known: ReadonlySet<Element>, name: string): Element | undefined {
  const card = [...ancestorsOf(field)].filter((each) => !known.has(each)).at(-1)
  const holdsButton = card && [...card.querySelectorAll(buttons)].some((each) => nameOf(each) === name)
  return holdsButton ? rowAround(field) : card
}

/** The card that came for a button: beside it, in no dialog, and asking for several things. */
function freshCard(places: readonly Element[], known: ReadonlySet<Element>, name: string): Element | undefined {
  const fresh = fieldsIn(document.body).filter((each) => !known.has(each) && isVisible(each))
  const card = fresh[0] && cameWith(fresh[0], known, name)
  const stands = card && places.some((place) => place.isConnected && place.contains(card)) && !card.closest(dialogs)
  return stands && fieldsIn(card).length > 2 ? card : undefined
}

/** Presses the button of a list of cards for one; what else comes up for that is closed again. */
export async function cardFor(button: Element): Promise<{ card?: Element; refused?: PressRefusal }> {
  const focused = document.activeElement
  const name = nameOf(button)
  const known = new Set(elementsIn(document, '*'))
  const places = [...ancestorsOf(button)].filter((each) => each !== button && !each.matches('body, html'))
  const { result: card, refused } = await within(
    () => [button],
    async () => {
      const popup = popupSince(button)
      const found = press(button) ? await waitFor(() => freshCard(places, known, name), patience) : undefined
      if (!found) await dismiss(button, popup)
      return found
    },
  )
  giveFocusBack(focused)
  return card ? { card } : refused[0] ? { refused: refused[0] } : {}
}

/** Begins a list of cards with one. */
export async function beginCards(button: Element): Promise<AddedRows> {
  const { card, refused } = await cardFor(button)
  if (card) noteAdded(card)
  return { added: card ? 1 : 0, ...(refused ? { refused } : {}) }
}
