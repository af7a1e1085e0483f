import { grids } from '../page/cell-place.ts'
import { drawnRows, isDrawnHead, noteHead } from '../page/drawn-rows.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import { asksInvoice, meantOfColumn } from './asks-invoice.ts'
import { namesCells } from './div-heads.ts'
import type { Holders } from './nearby-text.ts'

const parts = 'div, ul, header, section, li'
/** A line of names is no wider, and has no more words. */
const [widest, longest] = [40, 600]

/** What the names of a drawn grid say, each in its place. */
export const drawnNames = (head: Element): string[] => [...head.children].map((name) => textOf(name))

/** A tick above all rows may stand among the names, but nothing that is written to. */
const boxes = 'input:not([type=checkbox], [type=hidden]), select, textarea'

const mayHead = (element: Element) =>
  element.childElementCount > 2 &&
  element.childElementCount <= widest &&
  !element.querySelector(boxes) &&
  (element.textContent ?? '').length < longest &&
  !element.closest(grids)

/** The lines of names of grids drawn with plain boxes that ask for invoices beyond doubt; their rows are looked at, too. */
export function drawnHeads(document: Document, holders: Holders): Element[] {
  const heads = [...document.querySelectorAll(parts)].filter(
    (element) =>
      mayHead(element) &&
      (isDrawnHead(element) || namesCells(element, holders)) &&
      isVisible(element) &&
      asksInvoice(drawnNames(element).flatMap(meantOfColumn)),
  )
  for (const head of heads) noteHead(head)
  for (const head of heads) drawnRows(head)
  return heads
}
