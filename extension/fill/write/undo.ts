import { controlToUndo, findByValue } from '../collect/control-to-undo.ts'
import type { Control } from '../collect/find-controls.ts'
import { drawingsOf } from '../collect/first-drawn.ts'
import { seenAs } from '../collect/seen-as.ts'
import { uncovered } from '../page/reach.ts'
import { type RowPlace, rowNow } from '../page/row-place.ts'
import { settle } from '../page/settle.ts'
import type { Undone } from '../undone.ts'
import type { Held } from '../widgets/widget.ts'
import { rowsLeft, untouchedRows } from './added-rows.ts'
import { removeRows } from './remove-rows.ts'
import { restoreControl } from './restore-control.ts'
import { serverAnswered } from './server-answer.ts'
import { asWritten, tellShown } from './still-shown.ts'
import { touchControl } from './touch-control.ts'
import { forget, type Noted, remembered } from './undo-log.ts'

const sameHeld = (a: Held, b: Held) =>
  a.shown === b.shown && String(a.checked) === String(b.checked) && String(a.selected) === String(b.selected)

async function putBack(id: string, control: Control, before: Held): Promise<Undone> {
  const { root, widget } = control
  if (!sameHeld(widget.hold(root), before)) await touchControl(control, () => restoreControl(control, before))
  await settle()
  const now = widget.hold(root)
  return { id, before: before.shown, readBack: now.shown, outcome: sameHeld(now, before) ? 'restored' : 'failed' }
}

/** Puts every control the last fill wrote back, last first, and reads each again. */
export async function undoFill(): Promise<Undone[]> {
  const undone: Undone[] = []
  const written = remembered().map(asWritten)
  findByValue(written)
  // All are compared first: putting one back may change what the page computes for another.
  const noted = remembered().map(look)
  const rows = untouchedRows()
  for (const each of noted) undone.push(await undoOne(each))
  await undoAgain(noted, undone)
  if (await serverAnswered(noted.map(({ id }) => id))) await undoOurs(noted, undone)
  const inRows = failedIn(rows, undone)
  await removeRows(rows)
  forget()
  const told = undone.map((each) =>
    rowsLeft() === 0 && inRows.has(each.id) ? { ...each, outcome: 'gone' as const } : each,
  )
  return tellShown(told, written)
}

/** What could not be emptied in added rows: it goes with them. */
function failedIn(rows: readonly RowPlace[], undone: readonly Undone[]): ReadonlySet<string> {
  const drawings = rows.flatMap((each) => drawingsOf(rowNow(each)))
  const isIn = ({ id }: Undone) => drawings.some((each) => each.contains(controlToUndo(id)?.root ?? null))
  return new Set(undone.filter((each) => each.outcome === 'failed' && isIn(each)).map(({ id }) => id))
}

function look([id, { before, ours }]: [string, Noted]) {
  const control = controlToUndo(id)
  const readBack = control?.widget.hold(control.root).shown ?? ''
  const changed = ours !== undefined && readBack !== ours && readBack !== before.shown
  return { id, before, ours, control, readBack, changed }
}
type Looked = ReturnType<typeof look>

async function undoOne({ id, before, control, readBack, changed }: Looked): Promise<Undone> {
  const there = control && controlToUndo(id)
  if (there) await uncovered(seenAs(there))
  // Putting another back may have had the page draw this one anew.
  const now = control && (controlToUndo(id) ?? (control.root.isConnected ? control : undefined))
  if (now && !changed) return putBack(id, now, before)
  return { id, before: before.shown, readBack, outcome: now ? 'kept' : 'gone' }
}

/** A server that was asked about one control may have drawn the others as it knew them, with ours. */
async function undoOurs(noted: readonly Looked[], undone: Undone[]): Promise<void> {
  for (const [index, { id, before, ours }] of noted.entries()) {
    const now = look([id, { before, ...(ours === undefined ? {} : { ours }) }])
    const isOurs = ours !== undefined && now.readBack === ours && ours !== before.shown
    if (isOurs && undone[index]?.outcome !== 'failed') undone[index] = await undoOne(now)
  }
}

/** Milliseconds in which a page draws anew what it took away when another control was put back. */
const drawing = 150

/** What was gone may only have been between two drawings, and what was drawn anew may hold ours again. */
async function undoAgain(noted: readonly Looked[], undone: Undone[]): Promise<void> {
  if (undone.some(({ outcome }) => outcome === 'gone')) await settle(drawing)
  for (const [index, { id, before, ours, changed }] of noted.entries()) {
    if (undone[index]?.outcome === 'gone' && !changed)
      undone[index] = await undoOne(look([id, { before, ...(ours === undefined ? {} : { ours }) }]))
  }
}
