import type { Control } from '../collect/find-controls.ts'
import { type PressRefusal, within } from '../page/guard.ts'

/** Everything that makes up a control, as it is drawn now. */
const partsOf = ({ root, widget }: Control): Element[] =>
  [root, widget.shownAs?.(root), widget.modelOf?.(root), ...(widget.parts?.(root) ?? [])].filter(
    (part) => part !== undefined,
  )

/** Does something to a control, within reach of which nothing else of the page is. */
export const touchControl = <Result>(
  control: Control,
  work: () => Promise<Result>,
): Promise<{ result: Result; refused: PressRefusal[] }> => within(() => partsOf(control), work)
