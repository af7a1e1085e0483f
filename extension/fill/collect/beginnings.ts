import { grids } from '../page/cell-place.ts'
import { precedes } from '../page/precedes.ts'
import { isVisible } from '../page/visible.ts'
import { elementsIn } from '../page/walk.ts'
import { nameOf, saysAdd } from './add-words.ts'
import type { Control } from './find-controls.ts'
import type { Holders } from './nearby-text.ts'

const buttons = 'button, [role="button"], a'
/** What is added takes an invoice, and is no line or item of something else. */
const saysWhat = /发票|發票|票据|票據|单据|單據|费用|費用|报销|報銷|行程|invoice|expense|receipt|fapiao/iu

const begins = new WeakSet<Element>()

/** Whether an element is a button that begins a list of which nothing shows yet. */
export const isBeginning = (element: Element): boolean => begins.has(element)

/** A table that only shows is what the page's buttons are about. */
const showsOnly = (table: Element, holders: Holders) =>
  !holders.has(table) && isVisible(table) && table.querySelectorAll('tr, [role="row"]').length > 0

/** A file is chosen there. */
const takesFile = (button: Element) =>
  button.closest('label, [class*="upload"]') !== null || button.parentElement?.querySelector('input[type=file]') != null

/**
 * The button of a list of cards that has none yet: the only one on the page that says what it adds, and behind a box to
 * fill in. What the list asks for shows with its first card.
 */
export function beginning(document: Document, controls: readonly Control[], holders: Holders): Element | undefined {
  if ([...document.querySelectorAll(grids)].some((table) => showsOnly(table, holders))) return undefined
  const found = [...elementsIn(document, buttons)].filter((each) => saysAdd(each) && isVisible(each))
  const [button, ...others] = found
  if (!button || others.length > 0 || !saysWhat.test(nameOf(button)) || takesFile(button)) return undefined
  if (!controls.some(({ root }) => precedes(root, button))) return undefined
  begins.add(button)
  return button
}
