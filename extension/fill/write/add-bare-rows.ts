import { cellsOf } from '../collect/table-grid.ts'
import { rowNow, rowPlace } from '../page/row-place.ts'
import { waitFor } from '../page/settle.ts'
import { ancestorsOf, elementsIn } from '../page/walk.ts'
import { openEditors } from '../widgets/open-editors.ts'
import { addButton, pressAdd, takesPress } from './add-button.ts'
import { type AddedRows, noteAdded } from './added-rows.ts'
import { isBare } from './first-row.ts'
import { cameSince } from './fresh-row.ts'
import { leaveOpened } from './leave-opened.ts'

/** The row that came; of rows drawn anew as a whole the last one in which hardly anything stands. */
function freshRow(rows: readonly Element[], before: readonly Element[]): Element | undefined {
  if (rows.length <= before.length) return undefined
  const fresh = cameSince(rows, before)
  return fresh.length === rows.length - before.length ? fresh.at(-1) : fresh.findLast(isBare)
}

/** Notes such a row, whose first cell the page may have opened; it is left. Resolves to the row as it is drawn then. */
export async function noteBare(row: Element, known: ReadonlySet<Element>): Promise<Element> {
  const place = rowPlace(row)
  await leaveOpened(cellsOf(row), known)
  noteAdded(rowNow(place))
  return rowNow(place)
}

/** Adds rows whose cells become boxes only when they are pressed; pages may draw all rows, and the button, anew for one more. */
export async function addBare(row: Element, button: Element, count: number): Promise<AddedRows> {
  const around = [...ancestorsOf(row)].find((each) => each.contains(button))
  const like = row.matches('[role="row"]') ? '[role="row"]' : row.localName
  const rows = () =>
    [...elementsIn(around ?? row, like)].filter((each) => each.childElementCount === row.childElementCount)
  for (let [done, last] = [0, row]; done < count; done += 1) {
    const [before, known] = [rows(), new Set(openEditors(document))]
    const press = button.isConnected && takesPress(button) ? button : addButton(last)
    const refused = press && (await pressAdd(press))
    if (refused) return { added: done, refused }
    const fresh = press && (await waitFor(() => freshRow(rows(), before), 800))
    if (!fresh) return { added: done }
    last = await noteBare(fresh, known)
  }
  return { added: count }
}
