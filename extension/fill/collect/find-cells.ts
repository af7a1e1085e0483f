import { grids } from '../page/cell-place.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { cell as widget } from '../widgets/cell.ts'
import { staysClosed } from '../widgets/cell-editor.ts'
import { withoutArrow } from '../widgets/pressable.ts'
import { asksInvoice, asksLines, boxesAsk, boxesAskLines, meant, meantOfLine } from './asks-invoice.ts'
import type { Control } from './find-controls.ts'
import type { Holders } from './nearby-text.ts'
import { isOwnRow } from './own-rows.ts'
import type { PageReaders } from './page-readers.ts'
import { snapshotOf } from './snapshot-of.ts'
import { cellsOf, saysColumns, type TableGrid, tableGrid } from './table-grid.ts'
import { headerRows, rowsOf } from './table-heads.ts'
import { inTopDialog } from './top-dialog.ts'
import { ticksOnly } from './word-heads.ts'

const busy = 'a, button, input, select, textarea, img, [onclick], [role="button"], [role="checkbox"]'
/** Rows that a person would fill one after another. */
const most = 30

/** Grids show an amount that nobody gave as nought. */
const nothing = /^(?:0(?:\.0+)?)?$/
const isEmpty = (cell: Element) => nothing.test(withoutArrow(textOf(cell))) && !cell.querySelector(busy)

/** A grid's last row may sum up the others. */
const sums = /^(?:合计|小计|总计|sum|(?:sub)?total)/i

/** Which rows may be tried: where one row at a time has boxes, only those the fill itself added. */
interface MayTry {
  invoice(row: Element): boolean
  line(row: Element): boolean
}

/** What a table asks for by its head, and which of its rows may be tried for that. */
function askedBy(names: readonly string[], mayTry: MayTry) {
  const asked = names.map(meant)
  if (asksInvoice(asked.flat())) return { asked, may: mayTry.invoice }
  const lines = names.map(meantOfLine)
  return asksLines(lines.flat()) ? { asked: lines, may: mayTry.line } : undefined
}

/** A row with boxes beyond the tick that chooses it. */
const hasBoxes = (row: Element, holders: Holders) => holders.has(row) && !ticksOnly(row)

const edited = /(^|[-_\s])(edit|editable)([-_\s]|$)/iu

/** Whether a cell says that it is edited, so that it may be tried beside the boxes of its row. */
const saysEdited = (cell: Element) => cell.hasAttribute('data-edit') || edited.test(cell.getAttribute('class') ?? '')

/** The cells of a row that have a name, with the place of that. */
function namedCells(row: Element, names: readonly string[], columns: TableGrid['columns']) {
  return cellsOf(row).flatMap((cell) => {
    const at = columns.get(cell) ?? -1
    return names[at] ? [{ cell, at }] : []
  })
}

/** The empty cells below names, of the rows in which nothing stands that is asked for. */
function emptyCells(table: Element, holders: Holders, mayTry: MayTry): Element[] {
  const rows = rowsOf(table)
  const heads = headerRows(table, rows, holders)
  const data = rows.filter((row) => !heads.includes(row))
  const said = saysColumns(heads, data)
  const { lines } = tableGrid(heads, said)
  const names = namesOf(
    said ? heads.flatMap((head) => [lines.get(head) ?? []]) : [lines.get(heads.at(-1) as Element) ?? []],
  )
  const asking = askedBy(names, mayTry)
  if (!asking) return []
  const { columns } = tableGrid(data, said)
  const inBoxes = data.some((row) => hasBoxes(row, holders))
  const free = data.flatMap((row) => {
    const isMixed = hasBoxes(row, holders)
    const cells = namedCells(row, names, columns).filter(({ cell }) => !isMixed || saysEdited(cell))
    const fits = said || cellsOf(row).length === names.length
    const open = !inBoxes || isOwnRow(row) || isMixed
    const own = cells.filter(({ at }) => asking.asked[at]?.length)
    const isFree =
      own.length > 1 && own.every(({ cell }) => isEmpty(cell)) && !cells.some(({ cell }) => sums.test(textOf(cell)))
    return fits && open && asking.may(row) && isFree ? [cells] : []
  })
  return free.slice(0, most).flatMap((cells) => cells.flatMap(({ cell }) => (isEmpty(cell) ? [cell] : [])))
}

/** The names in lines of heads by column; a grid may draw some of its columns apart. */
function namesOf(lines: readonly (readonly (Element | undefined)[])[]): string[] {
  const names: string[] = []
  for (const line of lines)
    for (const [at, head] of line.entries()) names[at] = (head && textOf(head)) || names[at] || ''
  return names
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
  const any = () => true
  const mayTry = { invoice: boxesAsk(snapshots) ? isOwnRow : any, line: boxesAskLines(snapshots) ? isOwnRow : any }
  const cells = findCells(document, holders, mayTry)
  if (cells.length === 0) return []
  const reachable = new Set(inTopDialog(document, [...controls, ...cells]))
  return cells.filter((cell) => reachable.has(cell))
}

/** A cell as plain data; only the head of its column says what it is for. */
export function cellSnapshot(cell: Control, page: PageReaders): FieldSnapshot {
  const { unit: _, labels, ...snapshot } = snapshotOf(cell, page)
  return { ...snapshot, labels: labels.filter(({ place }) => place === 'column') }
}
