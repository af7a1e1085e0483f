import { nameOf } from '../collect/add-words.ts'
import { giveFocusBack } from '../page/focus.ts'
import { within } from '../page/guard.ts'
import { precedes } from '../page/precedes.ts'
import { press } from '../page/press.ts'
import { waitFor } from '../page/settle.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { elementsIn } from '../page/walk.ts'
import { dismiss } from '../widgets/dismiss.ts'
import { popupSince } from '../widgets/popup.ts'
import { buttonOfEmpty, buttons } from './add-button.ts'
import { type AddedRows, noteAdded } from './added-rows.ts'
import { cameSince } from './fresh-row.ts'

/** Milliseconds in which a list shows what it took over. */
const patience = 2000
const saves = /保\s*存|儲\s*存|存\s*檔|确\s*[定认]|確\s*[定認]|提\s*交|送\s*出|save|submit|^ok$/iu

/** Beside a button that saves, one that adds begins with empty boxes instead. */
const savesBeside = (button: Element) =>
  [...(button.parentElement?.querySelectorAll(buttons) ?? [])].some(
    (each) => each !== button && saves.test(nameOf(each)),
  )

const sends = /^[送呈]\s*[\u4e00-\u9fff]{1,2}$/u
/** Where nothing else sends the whole that a list is a part of, the button that adds may send what was entered. */
const isSentElsewhere = (button: Element) =>
  [...elementsIn(button.ownerDocument, buttons)].some((each) => {
    const name = nameOf(each)
    return (saves.test(name) || sends.test(name)) && !button.parentElement?.contains(each) && isVisible(each)
  })

/** The button before a list that takes over into it what was entered in boxes beside it; none that sends a form is pressed. */
function takingButton(list: Element): Element | undefined {
  const { button } = buttonOfEmpty(list) ?? {}
  const isOfList = button && precedes(button, list) && !savesBeside(button) && isSentElsewhere(button)
  return isOfList ? button : undefined
}

/** Has a list take over what was entered; only a row that shows the number then says that it did. */
export async function takeEntry(list: Element, number: string): Promise<AddedRows> {
  const button = takingButton(list)
  if (!button) return { added: 0 }
  const rows = () => [...elementsIn(list, 'tr, [role="row"]')]
  const before = rows()
  const focused = document.activeElement
  const shown = () => rows().find((row) => textOf(row).includes(number))
  const { result: row, refused } = await within(
    () => [button],
    async () => {
      const popup = popupSince(button)
      const came = press(button) ? await waitFor(shown, patience) : undefined
      if (!came) await dismiss(button, popup)
      return came
    },
  )
  giveFocusBack(focused)
  const added = row ?? cameSince(rows(), before).at(-1)
  if (added) noteAdded(added)
  return { added: row ? 1 : 0, ...(refused[0] ? { refused: refused[0] } : {}) }
}
