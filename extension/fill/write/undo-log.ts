import type { Control } from '../collect/find-controls.ts'
import { controlToUndo } from '../collect/identify.ts'
import type { Held } from '../widgets/widget.ts'

export interface Noted {
  before: Held
  /** What the control showed when the fill was done; absent until then. */
  ours?: string
}

/** What controls held before the last fill and after it, in the order they were written. */
const log = new Map<string, Noted>()

/** Notes what a control holds, once per fill; later calls give back what was noted. */
export function remember(id: string, { root, widget }: Control): Held {
  const known = log.get(id)
  if (known) return known.before
  const before = widget.hold(root)
  log.set(id, { before })
  return before
}

/** The fill is done: what the controls show now is ours, and nothing else will be taken back. */
export function noteOurs(): void {
  for (const [id, noted] of log) {
    const control = controlToUndo(id)
    if (control) noted.ours = control.widget.hold(control.root).shown
  }
}

/** A new fill begins: only the last one can be undone. */
export const forget = () => log.clear()

/** The noted controls, last written first. */
export const remembered = () => [...log].reverse()
