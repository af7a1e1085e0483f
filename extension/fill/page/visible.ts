import { ancestorsOf } from './walk.ts'

/** Custom ticks hide the real one and show a drawing in the label around it. */
const shownPart = (element: Element): Element =>
  element.matches('input[type=radio], input[type=checkbox]')
    ? (element.closest('label') ?? element.parentElement ?? element)
    : element

/** Whether scrolling back the page and all scrollers inside of it brings a box into view. */
function onPage(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect()
  if (width < 2 || height < 2) return false
  if (right > 0 && bottom > 0) return true
  const around = [...ancestorsOf(element)].slice(1)
  const scrolled = (way: 'scrollLeft' | 'scrollTop') => around.reduce((sum, each) => sum + each[way], 0)
  return right + scrolled('scrollLeft') > 0 && bottom + scrolled('scrollTop') > 0
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
  if (!element.ownerDocument.defaultView || standIn(element)) return false
  return shown.checkVisibility({ visibilityProperty: true }) && onPage(shown)
}
