import { cellAround } from './cell-around.ts'
import { followed } from './cell-place.ts'
import { focusQuietly } from './events.ts'
import { besideOf, fenceOf, mayPress, outermostBox } from './guard.ts'
import { worksByAddress } from './leads-away.ts'
import { isVisible } from './visible.ts'

const composed = { bubbles: true, cancelable: true, composed: true } as const

const centre = (element: Element) => {
  const box = element.getBoundingClientRect()
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, button: 0, buttons: 1, detail: 1 }
}

/** A link that only looks like a button leads nowhere, not to the top of the page either. */
function goNowhere(work: () => void): void {
  const stay = (event: Event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]')
    if (link && !worksByAddress(link)) event.preventDefault()
  }
  addEventListener('click', stay)
  work()
  removeEventListener('click', stay)
}

/** A click where the mouse is, which wheels and sliders go by; what is disabled hears of none. */
function click(element: Element, pointer: PointerEventInit): void {
  if (!element.matches(':disabled')) element.dispatchEvent(new PointerEvent('click', pointer))
}

/**
 * Everything a mouse click causes, in the order a browser causes it; kits listen to different parts of it. Only what
 * the guard lets through is pressed. Answers whether it was.
 */
export function press(element: Element): boolean {
  if (!mayPress(element)) return false
  const mouse = { ...composed, ...centre(element), view: element.ownerDocument.defaultView }
  const pointer = { ...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true }
  // A list that has just come up takes no press by a mouse that has not moved since it opened.
  for (const type of ['pointerover', 'pointermove'])
    element.dispatchEvent(new PointerEvent(type, { ...pointer, buttons: 0 }))
  for (const type of ['mouseover', 'mousemove']) element.dispatchEvent(new MouseEvent(type, { ...mouse, buttons: 0 }))
  element.dispatchEvent(new PointerEvent('pointerdown', pointer))
  const now = underMouse(element)
  const kept = element.dispatchEvent(new MouseEvent('mousedown', mouse))
  if (kept) focusQuietly(element)
  now().dispatchEvent(new PointerEvent('pointerup', { ...pointer, buttons: 0 }))
  now().dispatchEvent(new MouseEvent('mouseup', { ...mouse, buttons: 0 }))
  goNowhere(() => click(element, { ...pointer, buttons: 0 }))
  return true
}

/** What is pressed, or the cell that its table drew in its place as soon as the mouse was down: there it is let go, which is no click. */
function underMouse(element: Element): () => Element {
  const cell = cellAround(element)
  const now = cell && followed(cell)
  return () => (element.isConnected || !now?.().isConnected ? element : now())
}

/** A second click so close to the first that both are one double click, on what a mouse would hit. */
export function pressAgain(around: Element): boolean {
  const element = innermost(around)
  if (!press(element)) return false
  const mouse = { ...composed, ...centre(element), detail: 2, view: element.ownerDocument.defaultView }
  return element.isConnected && element.dispatchEvent(new MouseEvent('dblclick', mouse)) !== undefined
}

const hasOwnText = (element: Element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())

/** What a mouse hits of a web component: its words lie outside, but what listens lies in its shadow. */
function inShadow(element: Element): Element | undefined {
  const { clientX, clientY } = centre(element)
  const hit = element.shadowRoot?.elementFromPoint?.(clientX, clientY)
  if (hit && hit !== element && element.shadowRoot?.contains(hit)) return hit
  // An option scrolled out of its list lies under no mouse.
  return [...(element.shadowRoot?.children ?? [])].find(isVisible)
}

/** What a mouse hits of an element in which nothing lies beside anything else. */
function innermost(element: Element): Element {
  const drawn = inShadow(element)
  if (drawn) return drawn
  const [only, ...others] = element.children
  const isWrapper = only && others.length === 0 && !hasOwnText(element) && isVisible(only)
  return isWrapper ? innermost(only) : element
}

/** What the mouse hits in the middle of an element, where some only listen; what can be pressed by itself is another thing. */
export function underCentre(element: Element): Element {
  const { clientX: x, clientY: y } = centre(element)
  const hit = [...element.children].find((child) => {
    const { left, right, top, bottom } = child.getBoundingClientRect()
    return left <= x && x <= right && top <= y && y <= bottom && isVisible(child)
  })
  return hit && !hit.matches('input, select, textarea, button, a') ? underCentre(hit) : element
}

/** Presses what a mouse would hit: kits wrap options and buttons, and some listen inside only. */
export const pressInside = (element: Element): boolean => press(innermost(element))

/** Moves the mouse onto an element: clear buttons show only then. */
export function hover(element: Element): void {
  const mouse = { ...composed, ...centre(element), buttons: 0 }
  for (const type of ['pointerover', 'pointermove']) element.dispatchEvent(new PointerEvent(type, mouse))
  for (const type of ['mouseover', 'mousemove']) element.dispatchEvent(new MouseEvent(type, mouse))
  // A mouse that comes to an element has entered everything around it.
  for (let at: Element | null = element, level = 0; at && level < 8; at = at.parentElement, level += 1) {
    at.dispatchEvent(new MouseEvent('mouseenter', { ...mouse, bubbles: false }))
  }
}

/** Lets files fall on an element, as a mouse that drags them there does. Answers whether the guard let it. */
export function drop(element: Element, dataTransfer: DataTransfer): boolean {
  if (!mayPress(element)) return false
  for (const type of ['dragenter', 'dragover', 'drop'])
    element.dispatchEvent(new DragEvent(type, { ...composed, ...centre(element), dataTransfer }))
  return true
}

const keyCodes: Record<string, number> = { Enter: 13, Tab: 9, ArrowDown: 40, Backspace: 8, Escape: 27, F2: 113 }

/**
 * One key pressed and released, heard by the control or popup only: forms and dialogs around it that act on keys never
 * learn of it, and the browser's own action, such as submitting, does not follow.
 */
export function pressKey(element: Element, key: string): void {
  const fence = fenceOf(element)
  if (!fence) return
  const init = { ...composed, key, code: key, keyCode: keyCodes[key] ?? 0, which: keyCodes[key] ?? 0 }
  const stop = (event: Event) => event.stopPropagation()
  for (const type of ['keydown', 'keyup']) {
    fence.addEventListener(type, stop)
    element.dispatchEvent(new KeyboardEvent(type, init))
    fence.removeEventListener(type, stop)
  }
}

/** Presses beside a control, which closes lists and calendars but not the dialog the control stands in. */
export function pressBeside(part: Element): void {
  const place = besideOf(part)
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const make = type.startsWith('pointer') ? PointerEvent : MouseEvent
    place.dispatchEvent(new make(type, { ...composed, ...centre(part) }))
  }
}

/** Presses beside all that stands around an element: outside its table, within the form or dialog, where nothing is. */
export function pressOutside(part: Element): void {
  const place = outermostBox(part)
  for (const type of ['mousedown', 'mouseup'])
    place.dispatchEvent(new MouseEvent(type, { ...composed, ...centre(place) }))
}

/** The same on the bare page, for what is its own outermost box; a dialog would be left by that. */
export function pressPage(part: Element): void {
  if (part.closest('dialog, [role="dialog"], [aria-modal="true"]')) return
  for (const type of ['mousedown', 'mouseup', 'click'])
    part.ownerDocument.body.dispatchEvent(new MouseEvent(type, { ...composed, clientX: 1, clientY: 1 }))
}

/** One touch of a finger on an element: where it starts, moves to, or ends. */
export function touch(item: Element, type: 'touchstart' | 'touchmove' | 'touchend', clientY: number): void {
  if (!fenceOf(item)) return
  const clientX = item.getBoundingClientRect().left + 5
  const finger = new Touch({ identifier: 1, target: item, clientX, clientY, pageX: clientX, pageY: clientY })
  const touches = type === 'touchend' ? [] : [finger]
  item.dispatchEvent(new TouchEvent(type, { ...composed, touches, targetTouches: touches, changedTouches: [finger] }))
}
