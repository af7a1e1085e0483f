import { labelWords } from '../decide/label-words.ts'
import { matchCues } from '../decide/match-cue.ts'
import { textOf } from '../page/text.ts'
import { isVisible } from '../page/visible.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import type { Target } from '../targets.ts'
import { cell as widget } from '../widgets/cell.ts'
import { staysClosed } from '../widgets/cell-editor.ts'
import type { Control } from './find-controls.ts'
import type { Holders } from './nearby-text.ts'
import type { PageReaders } from './page-readers.ts'
import { snapshotOf } from './snapshot-of.ts'
import { cellsOf, tableGrid } from './table-grid.ts'
import { headerRows, rowsOf } from './table-heads.ts'
import { inTopDialog } from './top-dialog.ts'

const grids = 'table, [role="grid"], [role="treegrid"], [role="table"]'
const busy = 'a, button, input, select, textarea, img, [onclick], [role="button"], [role="checkbox"]'
const numbers: readonly Target[] = ['invoiceNumber', 'digitalNumber']
const sure: readonly Target[] = [
  ...numbers,
  'invoiceCode',
  'issueDate',
  'totalAmount',
  'taxAmount',
  'amountExcludingTax',
]
const clear = 0.85
/** Rows that a person would fill one after another. */
const most = 30

const meant = (text: string): Target[] =>
  matchCues(labelWords(text).words)
    .filter(({ target, strength }) => strength >= clear && sure.includes(target))
    .map(({ target }) => target)

const isNumber = (target: Target) => numbers.includes(target)

/** Whether the head of a table asks for invoices beyond doubt. */
const asksInvoice = (targets: readonly Target[]) => targets.some(isNumber) && new Set(targets).size > 2

/** Boxes of the page that ask for an invoice themselves: then no cell is tried. */
export function boxesAsk(snapshots: readonly FieldSnapshot[]): boolean {
  const open = snapshots.filter(({ barred }) => !barred)
  const targets = new Set(open.flatMap(({ labels }) => labels.slice(0, 1).flatMap(({ text }) => meant(text))))
  return targets.size > 1 || [...targets].some(isNumber)
}

const isEmpty = (cell: Element) => textOf(cell) === '' && !cell.querySelector(busy)

/** The empty cells below names, of the rows in which nothing stands that an invoice has. */
function emptyCells(table: Element, holders: Holders): Element[] {
  const rows = rowsOf(table)
  const heads = headerRows(table, rows, holders)
  const names = (tableGrid(heads).lines.get(heads.at(-1) as Element) ?? []).map((head) => (head ? textOf(head) : ''))
  const asked = names.map(meant)
  const data = rows.filter((row) => !heads.includes(row))
  if (!asksInvoice(asked.flat()) || data.some((row) => holders.has(row))) return []
  const free = data.filter((row) => {
    const cells = cellsOf(row)
    return cells.length === names.length && cells.every((each, at) => !asked[at]?.length || isEmpty(each))
  })
  return free.slice(0, most).flatMap((row) => cellsOf(row).filter((each, at) => names[at] && isEmpty(each)))
}

/** Once written, a cell is not empty any more; it is still the same. */
const known = new Set<WeakRef<Element>>()
const seen = new WeakSet<Element>()

/** Cells that may become controls when they are pressed: empty ones of a table that asks for invoices and has no boxes. */
function findCells(document: Document, holders: Holders): Control[] {
  for (const table of document.querySelectorAll(grids)) {
    for (const each of isVisible(table) ? emptyCells(table, holders) : []) {
      if (!seen.has(each)) known.add(new WeakRef(each))
      seen.add(each)
    }
  }
  const live = [...known].flatMap((reference) => reference.deref() ?? [])
  return live
    .filter((root) => root.isConnected && isVisible(root) && !staysClosed(root))
    .map((root) => ({ root, widget }))
}

/** The same, where a dialog covers none of them. */
export function cellsIn(document: Document, controls: readonly Control[], { holders }: PageReaders): Control[] {
  const cells = findCells(document, holders)
  if (cells.length === 0) return []
  const reachable = new Set(inTopDialog(document, [...controls, ...cells]))
  return cells.filter((cell) => reachable.has(cell))
}

/** A cell as plain data; only the head of its column says what it is for. */
export function cellSnapshot(cell: Control, page: PageReaders): FieldSnapshot {
  const { unit: _, labels, ...snapshot } = snapshotOf(cell, page)
  return { ...snapshot, labels: labels.filter(({ place }) => place === 'column') }
}
