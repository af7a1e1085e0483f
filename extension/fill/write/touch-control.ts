import type { Control } from '../collect/find-controls.ts'
import { type PressRefusal, within } from '../page/guard.ts'
import { inFront } from '../page/settle.ts'

/** Everything that makes up a control, as it is drawn now. */
const partsOf = ({ root, widget }: Control): Element[] =>
  [root, widget.shownAs?.(root), widget.modelOf?.(root), ...(widget.parts?.(root) ?? [])].filter(
    (part) => part !== undefined,
  )

/** Does something to a control, within reach of which nothing else of the page is, once it can be done. */
export async function touchControl<Result>(
  control: Control,
  work: () => Promise<Result>,
): Promise<{ result: Result; refused: PressRefusal[] }> {
  if (!control.widget.plain) await inFront()
  return within(() => partsOf(control), work)
}
