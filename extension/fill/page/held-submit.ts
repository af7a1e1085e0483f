let held: Element | undefined

/** Whether a button is pressed while nothing can be sent. */
export const isHeld = (button: Element): boolean => button === held

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** Presses a button for what the page itself makes of the click: a form that would be sent by it is held back. */
export function holdingSubmit<Result>(button: Element, work: () => Result): Result {
  held = button
  addEventListener('submit', stop, true)
  try {
    return work()
  } finally {
    removeEventListener('submit', stop, true)
    held = undefined
  }
}
