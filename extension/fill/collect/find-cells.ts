import { grids } from '../page/cell-place.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { cell as widget } from '../widgets/cell.ts'
import { staysClosed } from '../widgets/cell-editor.ts'
import { asksInvoice, boxesAsk, meant } from './asks-invoice.ts'
import type { Control } from './find-controls.ts'
import type { Holders } from './nearby-text.ts'
import { isOwnRow } from './own-rows.ts'
import type { PageReaders } from './page-readers.ts'
import { snapshotOf } from './snapshot-of.ts'
import { cellsOf, tableGrid } from './table-grid.ts'
import { headerRows, rowsOf } from './table-heads.ts'
import { inTopDialog } from './top-dialog.ts'

const busy = 'a, button, input, select, textarea, img, [onclick], [role="button"], [role="checkbox"]'
/** Rows that a person would fill one after another. */
const most = 30

/** Grids show an amount that nobody gave as nought. */
const nothing = /^(?:0(?:\.0+)?)?$/
const isEmpty = (cell: Element) => nothing.test(textOf(cell)) && !cell.querySelector(busy)

/** A grid's last row may sum up the others. */
const sums = /^(?:合计|小计|总计|sum|(?:sub)?total)/i

/** Which rows may be tried: where one row at a time has boxes, only those the fill itself added. */
type MayTry = (row: Element) => boolean

/** The empty cells below names, of the rows in which nothing stands that an invoice has. */
function emptyCells(table: Element, holders: Holders, mayTry: MayTry): Element[] {
  const rows = rowsOf(table)
  const heads = headerRows(table, rows, holders)
  const names = (tableGrid(heads).lines.get(heads.at(-1) as Element) ?? []).map((head) => (head ? textOf(head) : ''))
  const asked = names.map(meant)
  const data = rows.filter((row) => !heads.includes(row))
  if (!asksInvoice(asked.flat())) return []
  const tried = data.some((row) => holders.has(row)) ? data.filter((row) => isOwnRow(row) && !holders.has(row)) : data
  const free = tried.filter((row) => {
    const cells = cellsOf(row)
    return (
      mayTry(row) &&
      !cells.some((each) => sums.test(textOf(each))) &&
      cells.length === names.length &&
      cells.every((each, at) => !asked[at]?.length || isEmpty(each))
    )
  })
  return free.slice(0, most).flatMap((row) => cellsOf(row).filter((each, at) => names[at] && isEmpty(each)))
}

/** Once written, a cell is not empty any more; it is still the same. */
const known = new Set<WeakRef<Element>>()
const seen = new WeakSet<Element>()

/** Cells that may become controls when they are pressed: empty ones of a table that asks for invoices and has no boxes. */
function findCells(document: Document, holders: Holders, mayTry: MayTry): Control[] {
  for (const table of document.querySelectorAll(grids)) {
    for (const each of isVisible(table) ? emptyCells(table, holders, mayTry) : []) {
      if (!seen.has(each)) known.add(new WeakRef(each))
      seen.add(each)
    }
  }
  const live = [...known].flatMap((reference) => reference.deref() ?? [])
  return live
    .filter((root) => root.isConnected && isVisible(root) && !staysClosed(root) && !holders.has(root))
    .map((root) => ({ root, widget }))
}

/** The same, where a dialog covers none of them; where boxes ask for the invoice, of rows the fill added alone. */
export function cellsIn(
  document: Document,
  controls: readonly Control[],
  { holders }: PageReaders,
  snapshots: readonly FieldSnapshot[],
): Control[] {
  const cells = findCells(document, holders, boxesAsk(snapshots) ? isOwnRow : () => true)
  if (cells.length === 0) return []
  const reachable = new Set(inTopDialog(document, [...controls, ...cells]))
  return cells.filter((cell) => reachable.has(cell))
}

/** A cell as plain data; only the head of its column says what it is for. */
export function cellSnapshot(cell: Control, page: PageReaders): FieldSnapshot {
  const { unit: _, labels, ...snapshot } = snapshotOf(cell, page)
  return { ...snapshot, labels: labels.filter(({ place }) => place === 'column') }
}
