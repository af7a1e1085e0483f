import { isInvitation } from '../decide/invitation.ts'
import { wordsOf } from '../page/text.ts'
import { elementsIn } from '../page/walk.ts'
import { cell } from './cell.ts'
import { editorOf } from './open-editors.ts'
import { invites } from './pressable.ts'
import type { Widget } from './widget.ts'

const drawings = '[role="button"][aria-labelledby]:not(button, a)'
const typing =
  /^(请|請)?(点击|點擊)?(在此)?(处|處)?(输入|輸入|填写|填寫|键入).{0,8}$|^(please )?(click to )?(enter|type) .{0,24}$/iu

/** Whether words stand where something will be typed; those that invite a choice open a list. */
const invitesTyping = (text: string) => !invites(text) && (typing.test(text) || isInvitation(text))

/** Once something is written, the invitation is gone; what it stood in stays. */
const known = new WeakSet<Element>()

/** What such a value stands in. */
function rootOf(element: Element): Element | undefined {
  const around = element.matches(drawings) ? element.parentElement : null
  if (around?.childElementCount === 1 && invitesTyping(wordsOf(element))) known.add(around)
  return around && known.has(around) ? around : undefined
}

/** What such a value is like apart from its place. */
const { inTable: _, ...asCell } = cell

/** A value with a label of its own that is mere text, and becomes a box where it is pressed: forms that show what they hold. */
export const drawnText: Widget = {
  ...asCell,
  name: 'drawn-text',
  inputOf: (root) => root.querySelector(drawings) ?? root,
  hold: (root) => (!editorOf(root) && invitesTyping(wordsOf(root)) ? { shown: '' } : cell.hold(root)),
}

/** What stands for each such value of a page. */
export const drawnTexts = (document: Document): Element[] =>
  [...elementsIn(document, drawings)].flatMap((each) => rootOf(each) ?? [])
