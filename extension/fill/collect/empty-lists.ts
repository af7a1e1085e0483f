import { precedes } from '../page/precedes.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { EmptyList } from '../snapshot.ts'
import { asksInvoice, meant } from './asks-invoice.ts'
import type { Control } from './find-controls.ts'
import { listName } from './list-name.ts'
import type { Holders } from './nearby-text.ts'
import type { PageReaders } from './page-readers.ts'
import { cellsOf } from './table-grid.ts'
import { boxesAround, headerRows, ownHeads, rowsOf } from './table-heads.ts'
import { inTopDialog } from './top-dialog.ts'
import { isOfBoxes, namesOnly, ticksOnly } from './word-heads.ts'

/** What is a grid by its own word, where cells may become boxes. */
const editable = '[role="grid"], [role="treegrid"]'
const full = new WeakSet<Element>()
const lists = new Map<string, WeakRef<Element>>()

/** The table of an empty list, by its name. */
export const emptyListNamed = (name: string): Element | undefined => lists.get(name)?.deref()

/** The body a kit draws apart from its head: the next table. */
function bodyBelow(table: Element): Element | undefined {
  for (const around of boxesAround(table)) {
    const below = [...around.querySelectorAll('table')].find(
      (other) => precedes(table, other) && !table.contains(other),
    )
    if (below) return below
  }
  return undefined
}

const sum = /^(本页|本頁)?(合\s*[计計]|总\s*[计計]|總\s*[计計]|小\s*[计計]|((sub|grand)[ -]?)?totals?)\s*[:：]?$/iu

/** A foot, and sums below the rows to come. */
const isFoot = (row: Element) => row.parentElement?.localName === 'tfoot' || sum.test(textOf(cellsOf(row)[0] ?? row))

/** What a table would hold stands in rows of several cells; 暂无数据 and a row of buttons are one cell. */
const holdsRows = (rows: readonly Element[], holders: Holders) =>
  rows.some((row) => isOfBoxes(row, holders) || (cellsOf(row).length > 1 && !isFoot(row)))

const dialogs = 'dialog, [role="dialog"]'

/** The only form of a page, where a list stands in none: kits draw their grids beside it. */
function formBeside(list: Element, { groupOf, holders }: PageReaders): string | undefined {
  const forms = [...list.ownerDocument.forms].filter((form) => holders.has(form))
  const [only, ...others] = forms
  if (!only || others.length > 0 || list.closest(`form, ${dialogs}`) || only.closest(dialogs)) return undefined
  return groupOf(only)
}

/** The head of a table without a single row. */
function headOfEmpty(table: Element, holders: Holders): Element[] {
  const rows = rowsOf(table)
  const own = ownHeads(rows)
  const heads = own.length > 0 ? own : rows.slice(0, 1).filter((row) => namesOnly(row, holders))
  const below = bodyBelow(table)
  const width = cellsOf(heads.at(-1) ?? table).length
  const continues = below && rowsOf(below).some((row) => cellsOf(row).length === width)
  const others = rows.filter((row) => !heads.includes(row))
  return continues || holdsRows(others, holders) ? [] : heads
}

/** Whether a head is but a second drawing of one that has rows below, as grids lay over it to hold it in place. */
const isCopy = (table: Element, heads: readonly Element[]) =>
  [...table.ownerDocument.querySelectorAll('table')].some((other) => {
    const rows = rowsOf(other)
    const own = ownHeads(rows)
    const head = own.at(-1)
    return other !== table && head && rows.length > own.length && textOf(head) === textOf(heads.at(-1) as Element)
  })

/** A grid whose rows all show an invoice: it takes another only in a row of its own, whose cells are then pressed. */
function headOfFull(grid: Element, holders: Holders): Element[] {
  const rows = rowsOf(grid)
  const heads = grid.matches(editable) ? headerRows(grid, rows, holders) : []
  const data = rows.filter((row) => !heads.includes(row))
  const isFull = (row: Element) => !holders.has(row) || ticksOnly(row)
  const showsAny = data.some((row) => cellsOf(row).filter((cell) => textOf(cell) !== '').length > 2)
  return showsAny && data.every(isFull) && asksInvoice(namesIn(heads).flatMap(meant)) ? heads : []
}

/** Whether the grid of that name shows rows already. */
export const showsRows = (list: Element): boolean => full.has(list)

const namesIn = (heads: readonly Element[]) =>
  heads
    .flatMap(cellsOf)
    .filter((cell) => Number(cell.getAttribute('colspan') ?? 1) < 2)
    .map(textOf)
    .filter(Boolean)

/** Tables that have a head but no row to write to yet, which a person would begin with the button that adds one. */
export function emptyLists(document: Document, controls: readonly Control[], page: PageReaders): EmptyList[] {
  lists.clear()
  const tables = [...document.querySelectorAll(`table, ${editable}`)].map((root) => ({ root }))
  const reachable = inTopDialog<{ root: Element }>(document, [...controls, ...tables])
  return reachable.flatMap(({ root }) => {
    const empty = root.localName === 'table' ? headOfEmpty(root, page.holders) : []
    const heads = empty.length > 0 ? empty : headOfFull(root, page.holders)
    if (heads !== empty) full.add(root)
    else full.delete(root)
    const names = namesIn(heads)
    if (names.length < 2 || !heads.every(isVisible) || (heads === empty && isCopy(root, heads))) return []
    const id = listName(root)
    lists.set(id, new WeakRef(root))
    const beside = formBeside(root, page)
    const place = { sections: page.sectionsOf(root), group: page.groupOf(root), ...(beside && { beside }) }
    return { id, heads: names, ...place }
  })
}
