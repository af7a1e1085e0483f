import { blurQuietly, focusQuietly, tell } from './events.ts'

export type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Sets the value past any setter a framework put on the element itself. */
function setValue(control: TextControl, text: string): void {
  const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
}

/** Puts a text in place of what a control holds and tells the page, still focused. */
export function replaceText(control: TextControl, text: string): void {
  focusQuietly(control)
  setValue(control, text)
  tell(control, 'input')
}

/** Writes a text and leaves the control as a person would with the Tab key. */
export function typeText(control: TextControl, text: string): void {
  replaceText(control, text)
  tell(control, 'change')
  blurQuietly(control)
}

/** The browser types into whatever has the focus, which a control that is covered or disabled does not get. */
const isFocused = (control: Element) => (control.getRootNode() as Document | ShadowRoot).activeElement === control

/** Types as the browser's own editing does, for pages that believe nothing else. */
export function editText(control: TextControl, text: string): void {
  focusQuietly(control)
  control.select()
  const done =
    isFocused(control) && (text ? document.execCommand('insertText', false, text) : document.execCommand('delete'))
  if (!done) setValue(control, text)
  tell(control, 'change')
  blurQuietly(control)
}
