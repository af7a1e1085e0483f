import { isInvitation } from '../decide/invitation.ts'
import { chooseOption } from '../decide/option-choice.ts'
import type { FillStep } from '../fill-step.ts'
import { blurQuietly } from '../page/events.ts'
import { pressInside } from '../page/press.ts'
import { canBeSeen } from '../page/seen.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { ancestorsOf } from '../page/walk.ts'
import type { FillReason } from '../report.ts'
import type { ControlKind } from '../snapshot.ts'
import { targetKinds } from '../targets.ts'
import { offersClear, pressClear } from './clear-button.ts'
import { asksToConfirm, confirmIn } from './confirm.ts'
import { closes, dismiss } from './dismiss.ts'
import { drawnValue } from './drawn-value.ts'
import { type Choosing, exactly, findOption } from './option-list.ts'
import { isDateBox, pickDate } from './pick-date.ts'
import { openPopup } from './popup.ts'
import { invites, withoutArrow } from './pressable.ts'
import type { Widget } from './widget.ts'

const dateButton = 'button[aria-haspopup="dialog"]:not([role="combobox"])'
const marks = `[role="combobox"]:not(input), [aria-haspopup="listbox"]:not(input), input[role="combobox"][readonly], ${dateButton}`
const placeholder = /^((请|請)?(选择|選擇).*|(please )?(select|choose|pick).*|—+|-+|​)?$/iu

const boxes = 'label, [class*="select"], [class*="field"]'
const levels = 6

/** What a person sees and presses; some kits give the role to a part without a size, or without ink while it is empty. */
function boxOf(root: Element): Element {
  if (canBeSeen(root)) return root
  const around = [...ancestorsOf(root)].slice(1, levels).filter((each) => each.matches(boxes))
  return around.find(canBeSeen) ?? around[0] ?? root
}

/** Vuetify draws the name of a box into it. */
const labelIn = (root: Element) => root.querySelector('label')

/** The words beside a button that draws nothing but a calendar, in which the date stands. */
function wordsBeside(button: Element): string {
  const beside = [...(button.parentElement?.children ?? [])].filter((each) => each !== button && isVisible(each))
  const words = beside.filter((each) => each.matches('label, output, span, div')).map(textOf)
  return words.find((each) => each !== '' && (isEmpty(each) || /\d{4}/.test(each))) ?? ''
}

function raw(root: Element): string {
  if (root instanceof HTMLInputElement) return root.value || drawnValue(root)
  const label = labelIn(root)
  if (label) return textOf(root).replace(textOf(label), '').trim()
  const own = textOf(root) || (root.textContent ?? '').trim()
  return own === '' && root.matches(dateButton) ? wordsBeside(root) : own
}
const isEmpty = (text: string) => placeholder.test(text) || invites(text) || isInvitation(text)
const shown = (root: Element) =>
  root.querySelector('[class*="placeholder"]') || isEmpty(withoutArrow(raw(root))) ? '' : withoutArrow(raw(root))

async function choose(root: Element, choosing: Choosing): Promise<FillReason | undefined> {
  const popup = await openPopup(boxOf(root))
  const search = () => popup.boxes().flatMap((box) => [...box.querySelectorAll('input')])[0]
  const found = await findOption({ look: popup.options, search: search() }, choosing)
  if (found instanceof Element) {
    pressInside(found)
    if (asksToConfirm(popup.boxes())) await confirmIn(popup.boxes(), root)
    await closes(popup)
  }
  await dismiss(root, popup)
  blurQuietly(root as HTMLElement)
  return found instanceof Element ? undefined : found
}

/** The button beside a box into which a date is typed is part of that box. */
const besideBox = (element: Element) =>
  element.matches(dateButton) &&
  element.parentElement?.querySelector('input:not([type=hidden]):not([readonly])') != null

/** Buttons open dialogs of all kinds; one that shows a date, an invitation or nothing opens a calendar. */
const showsNoDate = (element: Element) =>
  element.matches(dateButton) && !isEmpty(raw(element)) && !/\d{4}/.test(raw(element))

const ofDate = /日期|时间|date|day|calendar|\d{4}/iu

/** A button that opens a dialog asks for a date where anything on it says so; a list may come up as a dialog, too. */
const kindOf = (root: Element): ControlKind => {
  if (isDateBox(root)) return 'date'
  if (!root.matches(dateButton)) return 'choice'
  const names = ['class', 'id', 'aria-label', 'title'].map((name) => root.getAttribute(name) ?? '')
  return ofDate.test([raw(root), ...names].join(' ')) ? 'date' : 'text'
}

async function write(root: Element, step: FillStep, text: string): Promise<FillReason | undefined> {
  const dialog = root.getAttribute('aria-haspopup') === 'dialog'
  if ((dialog || isDateBox(root)) && targetKinds[step.target] === 'date')
    return (await pickDate(boxOf(root), step.value)) ? undefined : 'refused'
  return choose(root, { text, choose: (texts) => chooseOption(step.target, step.value, texts, step.near) })
}

/** A box that says by its role that it opens a list: MUI, Radix, Headless UI and others that follow the ARIA pattern. */
export const combobox: Widget = {
  name: 'combobox',
  selector: marks,
  opens: true,
  kind: kindOf,
  rootOf: (element) => {
    const root = element.closest(marks) ?? undefined
    if (!root || showsNoDate(root) || besideBox(root)) return undefined
    // Some show the box to type in only while their list is open.
    const typed = root.querySelector('input:not([readonly]):not([type=hidden])')
    return typed && isVisible(typed) ? undefined : root
  },
  shownAs: boxOf,
  inputOf: (root) => labelIn(root)?.control ?? root,
  hold: (root) => ({ shown: shown(root), raw: raw(root) }),
  write,
  canEmpty: offersClear,
  async restore(root, before) {
    if (!before.shown && (await pressClear(root))) return
    if (before.raw?.replace('\u200b', '') && !root.matches(dateButton)) await choose(root, exactly(before.raw))
  },
}
