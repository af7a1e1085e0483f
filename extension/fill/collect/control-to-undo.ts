import type { Control } from './find-controls.ts'
import { drawnAnew, freshIn, type Named, named, placeOf } from './identify.ts'
import { theSame } from './known-by.ts'

function byMarks(known: Named): Element | undefined {
  const { widget, last, by } = known
  if (!by || !widget.selector) return undefined
  const place = placeOf(known)
  // Of a page drawn anew as a whole only a name tells what is what.
  return theSame(
    place ? by : { ...by, words: '' },
    freshIn(place ?? document.body, known, last).map((root) => ({ root, widget })),
  )
}

/**
 * A written control, also where a whole part of the page was drawn anew. Nobody was shown what stands there now, so
 * nothing of ours is written into it: only undo looks there.
 */
export const controlToUndo = (id: string): Control | undefined =>
  named(id, (known) => drawnAnew(known) ?? byMarks(known))
