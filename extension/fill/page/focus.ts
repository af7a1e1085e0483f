/** Leaves the focus where the person had it; where they had none, nothing keeps it. */
export function giveFocusBack(before: Element | null): void {
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
