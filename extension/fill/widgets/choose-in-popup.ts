import { chooseOption } from '../decide/option-choice.ts'
import type { FillStep } from '../fill-step.ts'
import { blurQuietly } from '../page/events.ts'
import { pressInside } from '../page/press.ts'
import { isVisible } from '../page/visible.ts'
import type { FillReason } from '../report.ts'
import { targetKinds } from '../targets.ts'
import { asksToConfirm, confirmIn } from './confirm.ts'
import { closes, dismiss } from './dismiss.ts'
import { type Choosing, findOption } from './option-list.ts'
import { pickDate } from './pick-date.ts'
import { openPopup, type Popup } from './popup.ts'
import { turnTo } from './turn-wheel.ts'
import { areTimeWheels, columnsIn, turnWheels } from './wheel.ts'

/** Presses an element, chooses in whatever list comes up, confirms where that is asked, and closes what stays open. */
export async function chooseInPopup(root: Element, choosing: Choosing): Promise<FillReason | undefined> {
  return chooseIn(await openPopup(root), root, choosing)
}

/** The one box in a list by which that is searched, and says so. */
function searchIn(popup: Popup): HTMLInputElement | undefined {
  const [box, ...others] = popup
    .boxes()
    .flatMap((each) => [...each.querySelectorAll('input')])
    .filter(isVisible)
  return others.length === 0 && box?.matches('[type=search], [role=searchbox], [class*=search]') ? box : undefined
}

/** The same in a list that has come up already. */
export async function chooseIn(popup: Popup, root: Element, choosing: Choosing): Promise<FillReason | undefined> {
  if (popup.boxes().length === 0) return 'refused'
  const found = await findOption({ look: popup.options, search: searchIn(popup) }, choosing)
  const reason = found instanceof Element ? await take(found, popup.boxes()) : found
  if (!reason) await confirmIn(popup.boxes(), root)
  if (!reason) await closes(popup)
  await dismiss(root, popup)
  if (root instanceof HTMLElement) blurQuietly(root)
  return reason
}

/** Presses an option, or turns the wheel to it that stands in its place when confirmed. */
export async function take(option: Element, boxes: readonly Element[]): Promise<FillReason | undefined> {
  const onWheel = columnsIn(boxes).some((items) => items.some((item) => item.contains(option)))
  if (onWheel && asksToConfirm(boxes)) return (await turnTo(option)) ? undefined : 'refused'
  pressInside(option)
  return undefined
}

/** Writes a value through whatever a press on the element brings up: a date through a calendar, a time through its wheels,
 * words through a list. */
export async function writeInPopup(root: Element, step: FillStep, text: string): Promise<FillReason | undefined> {
  if (targetKinds[step.target] === 'date') return (await pickDate(root, step.value)) ? undefined : 'refused'
  const popup = await openPopup(root)
  if (!areTimeWheels(columnsIn(popup.boxes())))
    return chooseIn(popup, root, { text, choose: (texts) => chooseOption(step.target, step.value, texts, step.near) })
  const turned = await turnWheels(popup, root, step.value)
  if (!turned) await dismiss(root, popup)
  return turned ? undefined : 'refused'
}
