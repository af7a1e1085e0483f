import { type DrawnRow, drawnRows } from '../page/drawn-rows.ts'
import { pressPage } from '../page/press.ts'
import { rowNow, rowPlace } from '../page/row-place.ts'
import { settle, waitFor } from '../page/settle.ts'
import { textOf } from '../page/text.ts'
import { openEditors } from '../widgets/open-editors.ts'
import { pressAdd } from './add-button.ts'
import { type AddedRows, noteAdded } from './added-rows.ts'
import { leaveOpened, openedIn } from './leave-opened.ts'

const cellsIn = ({ cells }: DrawnRow) => cells.filter((cell) => cell !== undefined)
const isBare = (row: DrawnRow) => cellsIn(row).filter((cell) => textOf(cell) === '').length > cellsIn(row).length / 2

/** The row that came; of a grid drawn anew as a whole the last one in which hardly anything stands. */
function freshRow(head: Element, before: readonly DrawnRow[]): DrawnRow | undefined {
  const rows = drawnRows(head)
  if (rows.length <= before.length) return undefined
  const fresh = rows.filter(({ row }) => !before.some((each) => each.row === row))
  return fresh.length === rows.length - before.length ? fresh.at(-1) : fresh.findLast(isBare)
}

/** Where only one row at a time has boxes, the last one is left as well: all are then opened cell by cell. */
async function leaveLast(head: Element, count: number): Promise<void> {
  const added = drawnRows(head).slice(-count)
  const last = added.at(-1)
  if (!last || openedIn(cellsIn(last)) < 2 || added.slice(0, -1).some((row) => openedIn(cellsIn(row)) > 0) || count < 2)
    return
  pressPage(head)
  await settle()
}

/** Adds rows to a grid drawn with plain boxes, whose cells become boxes only when they are pressed. */
export async function addDrawn(head: Element, button: Element, count: number): Promise<AddedRows> {
  for (let done = 0; done < count; done += 1) {
    const [before, known] = [drawnRows(head), new Set(openEditors(document))]
    const refused = await pressAdd(button)
    if (refused) return { added: done, refused }
    const fresh = await waitFor(() => freshRow(head, before), 1100)
    if (!fresh) return { added: done }
    const place = rowPlace(fresh.row)
    await leaveOpened(cellsIn(fresh), known)
    noteAdded(rowNow(place))
  }
  await leaveLast(head, count)
  return { added: count }
}
