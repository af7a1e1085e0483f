import type { Page } from 'playwright-core'

/** Runs in the page: everything a person would see as broken, a line each; empty is sound. */
function findFaults(): string[] {
  const room = 2
  const named = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.visually-hidden, .frame, .cut-out, option')

  /** What is left of a box after everything around it that cuts off or scrolls. */
  const seenPart = (first: Element | null, box: DOMRect) => {
    let { left, top, right, bottom } = box
    for (let around = first; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue
      const edge = around.getBoundingClientRect()
      left = Math.max(left, edge.left)
      top = Math.max(top, edge.top)
      right = Math.min(right, edge.right)
      bottom = Math.min(bottom, edge.bottom)
    }
    return { left, top, right, bottom }
  }
  const ownTexts = (element: Element) =>
    [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const textBox = (element: Element) => {
    const range = document.createRange()
    const texts = ownTexts(element)
    if (texts[0]) range.setStartBefore(texts[0])
    const last = texts.at(-1)
    if (last) range.setEndAfter(last)
    return range.getBoundingClientRect()
  }

  /** What stays while the rest scrolls beneath it may cover the rest, within another that stays as well. */
  const stickyAround = (element: Element | null): Element | null =>
    element && (getComputedStyle(element).position === 'sticky' ? element : stickyAround(element.parentElement))

  const all = [...document.body.querySelectorAll('*')].filter(isSeen)
  const faults: string[] = []
  if (document.documentElement.scrollWidth > innerWidth + room) faults.push('the page scrolls sideways')
  for (const element of all) {
    const style = getComputedStyle(element)
    const wide = element.scrollWidth > element.clientWidth + room && element.clientWidth > 0
    const tall = element.scrollHeight > element.clientHeight + room && element.clientHeight > 0
    if (/auto|scroll/.test(style.overflowX) && wide) faults.push(`scrolls sideways: ${named(element)}`)
    const isTold = style.textOverflow === 'ellipsis' && element.closest('[title]') !== null
    const cutsOff = (overflow: string) => /hidden|clip/.test(overflow) && !isTold && !element.matches('input')
    if (cutsOff(style.overflowX) && wide) faults.push(`cut off: ${named(element)}`)
    if (cutsOff(style.overflowY) && tall) faults.push(`cut off below: ${named(element)}`)
    if (element.matches('button, .badge, a') && (wide || tall) && !isTold)
      faults.push(
        `spills: ${named(element)} ${element.scrollWidth}/${element.clientWidth} ${element.scrollHeight}/${element.clientHeight}`,
      )
    const { left, right } = seenPart(element.parentElement, element.getBoundingClientRect())
    if (left < -room || right > innerWidth + room) faults.push(`off the page: ${named(element)}`)
  }
  const pieces = all
    .filter((element) => element.matches('button, a, input, select, textarea, summary') || ownTexts(element).length > 0)
    .filter((element) => !element.closest('.drop-here'))
    .map((element) => {
      const isControl = element.matches('button, a, input, select, textarea, summary')
      const box = isControl ? element.getBoundingClientRect() : textBox(element)
      return { element, sticky: stickyAround(element), box: seenPart(isControl ? element.parentElement : element, box) }
    })
  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue
      if (one.sticky !== other.sticky) continue
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (width > room && height > room * 2) faults.push(`${named(one.element)} lies over ${named(other.element)}`)
    }
  }
  return faults
}

/** What overlaps, is cut off without a way to read it, or makes a page scroll sideways. */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(findFaults)
