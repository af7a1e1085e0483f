import { pressedFor } from '../widgets/tick-words.ts'
import type { Control } from './find-controls.ts'

/** What a person looks at to find a control: the drawing, where a kit hides the real one behind it. */
export function seenAs({ root, widget }: Control): Element {
  const tick = root.matches('input[type=radio], input[type=checkbox]')
  const drawn = tick ? pressedFor(root as HTMLInputElement) : (widget.shownAs?.(root) ?? root)
  return tick && drawn === root ? (root.parentElement ?? root) : drawn
}
