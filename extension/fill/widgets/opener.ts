import { isoDate } from '../../../shared/date.ts'
import { isInvitation } from '../decide/invitation.ts'
import type { FillStep } from '../fill-step.ts'
import { canBeSeen } from '../page/seen.ts'
import { wordsOf } from '../page/text.ts'
import { typeText } from '../page/type-text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf } from '../page/walk.ts'
import type { FillReason } from '../report.ts'
import { targetKinds } from '../targets.ts'
import { chooseInPopup, writeInPopup } from './choose-in-popup.ts'
import { offersClear, pressClear } from './clear-button.ts'
import { clearInPopup } from './clear-in-popup.ts'
import { drawnChoice } from './drawn-value.ts'
import { exactly } from './option-list.ts'
import { pickDate } from './pick-date.ts'
import { withoutArrow } from './pressable.ts'
import { triggerBeside } from './trigger-beside.ts'
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

/** Boxes that opened something once do so when they hold what was chosen, too. */
const known = new WeakSet<Element>()

const mayOpen = (input: HTMLInputElement) =>
  input.readOnly && !input.disabled && input.type === 'text' && (input.value === '' || known.has(input))

/** Whether a form sends what the box shows, so that what it shows is what is held; pages keep other values elsewhere. */
const isSent = (input: HTMLInputElement) =>
  input.name !== '' && input.form !== null && !input.parentElement?.querySelector('input[type=hidden]')

const calendarCall = /\b(W?date_?picker|set_?day|laydate|(show|select|choose)_?(date|calendar)|calendar)\w*\s*[.(]/iu

/** Whether a page hands its box to a calendar of the old kind, which only writes into it what the form then sends. */
const isCalendars = (input: HTMLInputElement) =>
  isSent(input) &&
  (/(^|\s)Wdate(\s|$)/.test(input.className) ||
    ['onclick', 'onfocus'].some((name) => calendarCall.test(input.getAttribute(name) ?? '')))

async function write(root: Element, step: FillStep, text: string): Promise<FillReason | undefined> {
  const chosen = await openAndDo(root, (opener) => writeInPopup(opener, step, text))
  const isTyped = chosen === 'refused' && targetKinds[step.target] === 'date' && isCalendars(root as HTMLInputElement)
  if (isTyped) typeText(root as HTMLInputElement, step.value)
  const reason = isTyped ? undefined : chosen
  if (!reason) known.add(root)
  return reason
}

/** What was empty cannot be chosen again: it is emptied by a button, and what a form sends by typing. */
async function empty(input: HTMLInputElement): Promise<void> {
  if ((await pressClear(input)) || (await clearInPopup(input))) return
  if (isSent(input)) typeText(input, '')
}

/** What is drawn in place of a box without size or ink, around it alone. */
function drawnAround(root: Element): Element | undefined {
  if (canBeSeen(root)) return undefined
  const around = [...ancestorsOf(root)].slice(1, 3)
  return around.find((each) => canBeSeen(each) && each.querySelectorAll('input, select, textarea, button').length === 1)
}

/** The words there, where they are no mere invitation. */
function wordsAround(root: Element): string {
  const drawn = drawnAround(root)
  const words = drawn ? withoutArrow(wordsOf(drawn)) : ''
  return isInvitation(words) ? '' : words
}

/** What of a box a mouse hits. */
const pressedOf = (root: Element) =>
  [...(drawnAround(root)?.children ?? [])].find((each) => each !== root && isVisible(each)) ?? root

/** Does something through what a box opens, or else through what the button beside it opens. */
async function openAndDo(root: Element, work: (opener: Element) => Promise<FillReason | undefined>) {
  const reason = await work(pressedOf(root))
  const trigger = reason === 'refused' ? triggerBeside(root) : undefined
  return trigger ? work(trigger) : reason
}

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
  shownAs: (root) => drawnAround(root) ?? root,
  hold: (root) => ({ shown: (root as HTMLInputElement).value || drawnChoice(root) || wordsAround(root) }),
  write,
  canEmpty: offersClear,
  async restore(root, before) {
    const date = isoDate(before.shown)
    if (!before.shown) await empty(root as HTMLInputElement)
    else if (!date) await openAndDo(root, (opener) => chooseInPopup(opener, exactly(before.shown)))
    else await openAndDo(root, async (opener) => ((await pickDate(opener, date)) ? undefined : 'refused'))
  },
}
