const composed = { bubbles: true, cancelable: true, composed: true } as const

const centre = (element: Element) => {
  const box = element.getBoundingClientRect()
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, button: 0, buttons: 1, detail: 1 }
}

/** Everything a mouse click causes, in the order a browser causes it; kits listen to different parts of it. */
export function press(element: Element): void {
  const mouse = { ...composed, ...centre(element), view: element.ownerDocument.defaultView }
  const pointer = { ...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true }
  // A list that has just come up takes no press by a mouse that has not moved since it opened.
  for (const type of ['pointerover', 'pointermove'])
    element.dispatchEvent(new PointerEvent(type, { ...pointer, buttons: 0 }))
  for (const type of ['mouseover', 'mousemove']) element.dispatchEvent(new MouseEvent(type, { ...mouse, buttons: 0 }))
  element.dispatchEvent(new PointerEvent('pointerdown', pointer))
  const kept = element.dispatchEvent(new MouseEvent('mousedown', mouse))
  if (kept) focusQuietly(element)
  element.dispatchEvent(new PointerEvent('pointerup', { ...pointer, buttons: 0 }))
  element.dispatchEvent(new MouseEvent('mouseup', { ...mouse, buttons: 0 }))
  if (element instanceof HTMLElement) element.click()
  else element.dispatchEvent(new MouseEvent('click', mouse))
}

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

const keyCodes: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9, ArrowDown: 40, Backspace: 8 }

/** One key pressed and released; it triggers listeners only, never the browser's own action such as submitting. */
export function pressKey(element: Element, key: string): void {
  const init = { ...composed, key, code: key, keyCode: keyCodes[key] ?? 0, which: keyCodes[key] ?? 0 }
  element.dispatchEvent(new KeyboardEvent('keydown', init))
  element.dispatchEvent(new KeyboardEvent('keyup', init))
}

const focusable = 'input, textarea, select, button, [tabindex], [contenteditable]'

/** Focuses without scrolling. Where the page is not in front the browser tells nobody, so the events are sent. */
export function focusQuietly(element: Element): void {
  const target = element.closest<HTMLElement>(focusable)
  if (!target) return
  let told = false
  const hear = () => {
    told = true
  }
  target.addEventListener('focus', hear, { once: true })
  const already = target.matches(':focus')
  target.focus({ preventScroll: true })
  target.removeEventListener('focus', hear)
  if (told || already) return
  target.dispatchEvent(new FocusEvent('focus', { composed: true }))
  target.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))
}

/** Leaves a control, and tells the page so even where it is not in front. */
export function blurQuietly(element: HTMLElement): void {
  let told = false
  const hear = () => {
    told = true
  }
  element.addEventListener('blur', hear, { once: true })
  element.blur()
  element.removeEventListener('blur', hear)
  if (told) return
  element.dispatchEvent(new FocusEvent('blur', { composed: true }))
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }))
}

export const tell = (element: Element, type: 'input' | 'change') =>
  element.dispatchEvent(
    type === 'input'
      ? new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' })
      : new Event('change', { bubbles: true }),
  )
