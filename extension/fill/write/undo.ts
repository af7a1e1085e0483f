import type { Control } from '../collect/find-controls.ts'
import { controlNamed } from '../collect/identify.ts'
import { settle } from '../page/settle.ts'
import type { Undone } from '../undone.ts'
import type { Held } from '../widgets/widget.ts'
import { untouchedRows } from './added-rows.ts'
import { removeRows } from './remove-rows.ts'
import { restoreControl } from './restore-control.ts'
import { touchControl } from './touch-control.ts'
import { forget, remembered } from './undo-log.ts'

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
  // All are compared first: putting one back may change what the page computes for another.
  const noted = remembered().map(([id, { before, ours }]) => {
    const control = controlNamed(id)
    const readBack = control?.widget.hold(control.root).shown ?? ''
    const changed = ours !== undefined && readBack !== ours && readBack !== before.shown
    return { id, before, control, readBack, changed }
  })
  const rows = untouchedRows()
  for (const { id, before, control, readBack, changed } of noted) {
    if (control && !changed) undone.push(await putBack(id, control, before))
    else undone.push({ id, before: before.shown, readBack, outcome: control ? 'kept' : 'gone' })
  }
  await removeRows(rows)
  forget()
  return undone
}
