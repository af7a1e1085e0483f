import { grids } from '../page/cell-place.ts'
import { isVisible } from '../page/visible.ts'
import type { FieldSnapshot } from '../snapshot.ts'
import { cell as widget } from '../widgets/cell.ts'
import { staysClosed } from '../widgets/cell-editor.ts'
import { boxesAsk, boxesAskLines } from './asks-invoice.ts'
import { emptyBelow, emptyInTable, type MayTry } from './empty-cells.ts'
import type { Control } from './find-controls.ts'
import { rootsOf } from './identify.ts'
import { isOwnRow } from './own-rows.ts'
import type { PageReaders } from './page-readers.ts'
import { snapshotOf } from './snapshot-of.ts'
import { inTopDialog } from './top-dialog.ts'

/** Once written, a cell is not empty any more; it is still the same. */
const known = new Set<WeakRef<Element>>()
const seen = new WeakSet<Element>()

/** Cells that may become controls when they are pressed: empty ones of a table that asks for invoices and has no boxes. */
function findCells(document: Document, { holders, drawn }: PageReaders, mayTry: MayTry): Control[] {
  const tables = [...document.querySelectorAll(grids)].filter(isVisible)
  const empty = [
    ...tables.flatMap((table) => emptyInTable(table, holders, mayTry)),
    ...drawn.flatMap((head) => emptyBelow(head, holders, mayTry)),
  ]
  for (const each of [...empty, ...rootsOf(widget)]) {
    if (!seen.has(each)) known.add(new WeakRef(each))
    seen.add(each)
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
  page: PageReaders,
  snapshots: readonly FieldSnapshot[],
): Control[] {
  const any = () => true
  const mayTry = { invoice: boxesAsk(snapshots) ? isOwnRow : any, line: boxesAskLines(snapshots) ? isOwnRow : any }
  const cells = findCells(document, page, mayTry)
  if (cells.length === 0) return []
  const reachable = new Set(inTopDialog(document, [...controls, ...cells]))
  return cells.filter((cell) => reachable.has(cell))
}

/** A cell as plain data; only the head of its column says what it is for. */
export function cellSnapshot(cell: Control, page: PageReaders): FieldSnapshot {
  const { unit: _, labels, ...snapshot } = snapshotOf(cell, page)
  return { ...snapshot, labels: labels.filter(({ place }) => place === 'column') }
}
