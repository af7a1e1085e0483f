import { textOf } from '../page/text.ts'
import { mayName } from './may-name.ts'
import type { Place } from './placed-items.ts'

const unnaming =
  'script, style, template, noscript, option, select, textarea, svg, button, a, p, pre, td, th, h1, h2, h3, h4, h5, h6, legend, [role="button"], [role="heading"], [role="option"], [role="tooltip"], [role="alert"], [contenteditable]'
const levels = 4
/** A page of more texts is read rather than filled in, and looking at each would take seconds. */
const most = 4000

/** The block of a text, with the marks and halves of words that stand in it. */
function blockOf(node: Node, holders: ReadonlySet<Element>): Element | undefined {
  let element: Element | null = node.parentElement
  for (let level = 0; element && level < levels; level += 1) {
    const around: Element | null = element.parentElement
    if (!around || holders.has(around) || !getComputedStyle(element).display.startsWith('inline')) break
    element = around
  }
  return element ?? undefined
}

const isOutside = (element: Element) => !element.closest(unnaming) && !element.closest('label')?.control

/** A text with the place it takes, without the empty rest of its block. */
function placedText(element: Element): (Place & { text: string; element: Element }) | undefined {
  const text = textOf(element)
  if (!mayName(text) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return undefined
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  const { left, top, right, bottom } = range.getBoundingClientRect()
  return right > left && bottom > top ? { text, element, left, top, right, bottom } : undefined
}

/** The short texts of a page outside of its controls, each with its place; none of a page that is mostly text. */
export function placedTexts(document: Document, roots: ReadonlySet<Element>, holders: ReadonlySet<Element>) {
  const blocks = new Set<Element>()
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (!node.textContent?.trim() || !node.parentElement || !isOutside(node.parentElement)) continue
    const block = blockOf(node, holders)
    if (block && !blocks.has(block) && !isInside(block, roots)) blocks.add(block)
    if (blocks.size > most) return []
  }
  return [...blocks].flatMap((block) => placedText(block) ?? [])
}

function isInside(element: Element, roots: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (roots.has(at)) return true
  return false
}
