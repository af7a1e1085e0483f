import { isoDate } from '../../../shared/date.ts'
import { wordsOf } from '../page/text.ts'
import { offersClear } from './clear-button.ts'
import { clearInPopup } from './clear-in-popup.ts'
import { pickDate } from './pick-date.ts'
import { invites } from './pressable.ts'
import type { Widget } from './widget.ts'

const kinds = ['button', '[role="button"]', 'a', 'img', 'i']
const says = [
  '[class*="alendar"]',
  '[class*="date"]',
  '[class*="Date"]',
  '[title*="日期"]',
  '[title*="日历"]',
  '[title*="date"]',
  '[aria-label*="日期"]',
  '[aria-label*="date"]',
  '[alt*="日期"]',
  '[src*="alendar"]',
]
const marked =
  /(^|[-_\s./])(calendar|date|datepicker)([-_\s./]|$)|选择日期|選擇日期|日历|(choose|select|pick).{0,4} date/iu
const namesOf = (element: Element) =>
  ['class', 'title', 'aria-label', 'alt', 'src'].map((name) => element.getAttribute(name) ?? '').join(' ')

const fields = 'input:not([type=hidden]), select, textarea'
/** Nothing but a date, or nothing at all, as words beside the button show it. */
const isShown = (text: string) => text === '' || invites(text) || isoDate(text) !== undefined

/** A drawing is pressed only where the page says so; a button always is. */
const isPressed = (element: Element) =>
  element.matches('button, [role="button"]') ||
  element.hasAttribute('onclick') ||
  getComputedStyle(element).cursor === 'pointer'

/** The words right beside the button in which the date shows that a person chose with it. */
function shownBeside(button: Element): Element | undefined {
  if (button.parentElement?.querySelector(fields)) return undefined
  const beside = [button.nextElementSibling, button.previousElementSibling]
  return beside.find((each) => each?.matches('span, div') && isShown(wordsOf(each))) ?? undefined
}

function buttonAt(element: Element): Element | undefined {
  const isButton = element.matches(kinds.join(', ')) && marked.test(namesOf(element)) && wordsOf(element) === ''
  return isButton && isPressed(element) && shownBeside(element) ? element : undefined
}

const shown = (root: Element) => {
  const words = wordsOf(shownBeside(root) ?? root)
  return invites(words) ? '' : words
}

/** A button without words that opens a calendar, beside the words in which the date then stands: no box to type into. */
export const dateButton: Widget = {
  name: 'date button',
  selector: kinds.flatMap((kind) => says.map((said) => kind + said)).join(', '),
  opens: true,
  opensOnly: true,
  kind: () => 'date',
  rootOf: buttonAt,
  inputOf: (root) => root,
  parts: (root) => [shownBeside(root) ?? root],
  hold: (root) => ({ shown: shown(root) }),
  write: async (root, step) => ((await pickDate(root, step.value)) ? undefined : 'refused'),
  canEmpty: offersClear,
  async restore(root, before) {
    const date = isoDate(before.shown)
    if (date) await pickDate(root, date)
    else await clearInPopup(root)
  },
}
