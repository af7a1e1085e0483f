/** Custom ticks hide the real one and show a drawing in the label around it. */
const shownPart = (element: Element): Element =>
  element.matches('input[type=radio], input[type=checkbox]')
    ? (element.closest('label') ?? element.parentElement ?? element)
    : element

function onPage(box: DOMRect, view: Window): boolean {
  if (box.width < 2 || box.height < 2) return false
  return box.right + view.scrollX > 0 && box.bottom + view.scrollY > 0
}

/** Kits keep an input behind their own drawing to take part in forms; nobody types into it. */
function standIn(element: Element): boolean {
  if (!element.matches('input:not([type=radio]):not([type=checkbox]), select, textarea')) return false
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    (element.getAttribute('tabindex') === '-1' && getComputedStyle(element).opacity === '0')
  )
}

/** Whether a person can see the element, perhaps after scrolling. */
export function isVisible(element: Element): boolean {
  const shown = shownPart(element)
  const view = element.ownerDocument.defaultView
  if (!view || standIn(element) || !shown.checkVisibility({ visibilityProperty: true })) return false
  return onPage(shown.getBoundingClientRect(), view)
}
