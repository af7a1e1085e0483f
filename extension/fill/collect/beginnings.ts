import { grids } from '../page/cell-place.ts'
import { precedes } from '../page/precedes.ts'
import { isVisible } from '../page/visible.ts'
import { elementsIn } from '../page/walk.ts'
import { nameOf, saysAdd } from './add-words.ts'
import type { Control } from './find-controls.ts'
import type { Holders } from './nearby-text.ts'
import type { PageReaders } from './page-readers.ts'

const buttons = 'button, [role="button"], a'
/** What is added takes an invoice, and is no line or item of something else. */
const saysWhat = /发票|發票|票据|票據|单据|單據|费用|費用|报销|報銷|行程|invoice|expense|receipt|fapiao/iu

/** A heading that is of nothing else; below 费用承担部门 it is not expenses that are added. */
const ofInvoices =
  /^\P{L}*(发票|發票|票据|票據|费用|費用|报销|報銷|invoices?|expenses?|receipts?)(明细|明細|清单|清單|列表|信息|资料|项目)?\P{L}*$/iu

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
 * The button of a list of cards that has none yet: the only one on the page that says what it adds, itself or by its heading,
 * and behind a box to fill in. What the list asks for shows with its first card.
 */
export function beginning(document: Document, controls: readonly Control[], page: PageReaders): Element | undefined {
  if ([...document.querySelectorAll(grids)].some((table) => showsOnly(table, page.holders))) return undefined
  const found = [...elementsIn(document, buttons)].filter((each) => saysAdd(each) && isVisible(each))
  const [button, ...others] = found
  if (!button || others.length > 0 || takesFile(button)) return undefined
  // 再加一张 leaves what to the heading right above.
  const [heading = ''] = page.sectionsOf(button)
  if (!saysWhat.test(nameOf(button)) && !ofInvoices.test(heading)) return undefined
  if (!controls.some(({ root }) => precedes(root, button))) return undefined
  begins.add(button)
  return button
}
