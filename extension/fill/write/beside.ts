import type { Control } from '../collect/find-controls.ts'
import { controlNamed, namesWithin } from '../collect/identify.ts'
import type { Held } from '../widgets/widget.ts'
import { rowAround } from './row-around.ts'

/** What the neighbours of written controls, in the same row, held before: the page may compute them from ours. */
const before = new Map<string, Held>()

const isFree = ({ root, widget }: Control) => {
  const input = widget.inputOf(root)
  return widget.plain === true && !input.matches(':disabled, [readonly]')
}

/** Notes what stands beside controls in their rows, before any is written. */
export function noteBeside(ids: readonly string[]): void {
  const rows = new Set(ids.flatMap((id) => rowOf(id) ?? []))
  for (const id of [...rows].flatMap(namesWithin)) {
    const control = controlNamed(id)
    if (control && isFree(control) && !before.has(id)) before.set(id, control.widget.hold(control.root))
  }
}

function rowOf(id: string): Element | undefined {
  const control = controlNamed(id)
  return control && rowAround(control.root)
}

/** Those of them that hold something else now, with what they held. */
export const changedBeside = (): [id: string, held: Held][] =>
  [...before].filter(([id, held]) => {
    const control = controlNamed(id)
    return control !== undefined && control.widget.hold(control.root).shown !== held.shown
  })

/** A new fill begins. */
export const forgetBeside = () => before.clear()
