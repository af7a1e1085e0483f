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

/** What a browser says when somebody has chosen files. */
export function tellChosen(input: HTMLInputElement): void {
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
}
