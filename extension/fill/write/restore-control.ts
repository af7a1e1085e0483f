import type { Control } from '../collect/find-controls.ts'
import { hasModel } from '../collect/marked.ts'
import { typeText } from '../page/type-text.ts'
import type { Held } from '../widgets/widget.ts'

/** Puts a control back to what it held before. */
export async function restoreControl(control: Control, before: Held): Promise<void> {
  const { root, widget } = control
  await widget.restore(root, before)
  const input = widget.inputOf(root)
  const stays = before.shown === '' && widget.hold(root).shown !== ''
  // The component behind a read-only box hears of typing; without one, only the box would be emptied.
  if (stays && widget.opensOnly && hasModel(control) && input instanceof HTMLInputElement) typeText(input, '')
}
