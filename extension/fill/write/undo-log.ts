import type { Control } from '../collect/find-controls.ts'
import type { Held } from '../widgets/widget.ts'

/** What controls held before the last fill, in the order they were written. */
const log = new Map<string, Held>()

/** Notes what a control holds, once per fill; later calls give back what was noted. */
export function remember(id: string, { root, widget }: Control): Held {
  const known = log.get(id)
  if (known) return known
  const held = widget.hold(root)
  log.set(id, held)
  return held
}

/** A new fill begins: only the last one can be undone. */
export const forget = () => log.clear()

/** The noted controls, last written first. */
export const remembered = () => [...log].reverse()
