import { isoDate } from '../../../shared/date.ts'
import { typeText } from '../page/type-text.ts'
import { chooseInPopup, writeInPopup } from './choose-in-popup.ts'
import { offersClear, pressClear } from './clear-button.ts'
import { exactly } from './option-list.ts'
import { pickDate } from './pick-date.ts'
import type { Widget } from './widget.ts'

const inviting = /选择|點選|點擊|点击|select|choose|pick/iu
/** Marks of a date or choice on the input or just around it, and buttons beside it that say so. */
const marked = /(^|[-_\s])(w?date|datepicker|flatpickr-input|hasdatepicker|picker|calendar|combo|select)([-_\s]|$)/i
const dateForm = /y{4}.?m{1,2}.?d{1,2}/iu
const clickable =
  '[class*="clickable"], [class*="is-link"], [class*="-link"], [class*="access"], [aria-haspopup], [role="button"]'

/** A read-only box that a person does not type into but presses. */
function opens(input: HTMLInputElement): boolean {
  if (!input.readOnly || input.disabled) return false
  if (input.hasAttribute('aria-haspopup') || inviting.test(input.placeholder) || dateForm.test(input.placeholder))
    return true
  const around = [input, input.parentElement].map((each) => each?.getAttribute('class') ?? '')
  if (around.some((names) => marked.test(names)) || inviting.test(input.nextElementSibling?.textContent ?? ''))
    return true
  const cell = input.closest(clickable)
  return Boolean(cell && cell.querySelectorAll('input').length === 1) || getComputedStyle(input).cursor === 'pointer'
}

const mayOpen = (input: HTMLInputElement) =>
  input.readOnly && !input.disabled && input.type === 'text' && input.value === ''

/** A read-only input behind which a list, a calendar or wheels come up, of whatever kit. */
export const opener: Widget = {
  name: 'opener',
  selector: 'input[readonly]',
  opens: true,
  opensOnly: true,
  // Nothing says that an empty read-only box opens anything, but a person would try it for a date.
  kind: (root) => (opens(root as HTMLInputElement) ? 'text' : 'date'),
  rootOf: (element) =>
    element instanceof HTMLInputElement && (opens(element) || mayOpen(element)) ? element : undefined,
  inputOf: (root) => root,
  hold: (root) => ({ shown: (root as HTMLInputElement).value }),
  write: writeInPopup,
  canEmpty: offersClear,
  async restore(root, before) {
    const date = isoDate(before.shown)
    if (date) await pickDate(root, date)
    else if (before.shown) await chooseInPopup(root, exactly(before.shown))
    // What was empty cannot be chosen again; where no button empties it, the box itself is all there is to empty.
    else if (!(await pressClear(root))) typeText(root as HTMLInputElement, '')
  },
}
