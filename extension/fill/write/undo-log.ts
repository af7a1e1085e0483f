import { controlToUndo } from '../collect/control-to-undo.ts'
import type { Control } from '../collect/find-controls.ts'
import { forgetMarks, noteMarks } from '../collect/identify.ts'
import type { StepResult } from '../fill-step.ts'
import type { Held } from '../widgets/widget.ts'
import { changedBeside, forgetBeside } from './beside.ts'

export interface Noted {
  before: Held
  /** What the control showed when the fill was done; absent until then. */
  ours?: string
  /** What it showed when it was written; the page may have drawn it anew since. */
  wrote?: string
}

/** What controls held before the last fill and after it, in the order they were written. */
const log = new Map<string, Noted>()

/** Notes what a control holds, once per fill; later calls give back what was noted. */
export function remember(id: string, control: Control): Held {
  const known = log.get(id)
  if (known) return known.before
  const before = control.widget.hold(control.root)
  log.set(id, { before })
  noteMarks(id, control)
  return before
}

/** Notes what a control showed when it was written. */
export function noteWritten({ id, readBack }: StepResult): void {
  const noted = log.get(id)
  if (noted) noted.wrote = readBack
}

/** It was not written after all. */
export const forgetOne = (id: string) => log.delete(id)

/** What the page computed beside ours is put back after them: it may be computed once more meanwhile. */
function noteComputed(): void {
  const written = [...log]
  const computed = changedBeside().filter(([id]) => !log.has(id))
  log.clear()
  for (const [id, before] of computed) {
    log.set(id, { before })
    const control = controlToUndo(id)
    if (control) noteMarks(id, control)
  }
  for (const [id, noted] of written) log.set(id, noted)
}

/** The fill is done: what the controls show now is ours, and nothing else will be taken back. */
export function noteOurs(): void {
  noteComputed()
  for (const [id, noted] of log) {
    const control = controlToUndo(id)
    if (control) noted.ours = control.widget.hold(control.root).shown
  }
}

/** A new fill begins: only the last one can be undone. */
export function forget(): void {
  log.clear()
  forgetMarks()
  forgetBeside()
}

/** The noted controls, last written first. */
export const remembered = () => [...log].reverse()
