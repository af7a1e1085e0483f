import type { Control } from './find-controls.ts'
import { drawnAnew, freshIn, knownOf, type Named, named, placeOf } from './identify.ts'
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

/** What was written into a control, and what it held before. */
export interface Wrote {
  id: string
  wrote: string
  before: string
}

const mayBeElsewhere = ({ id, wrote, before }: Wrote) => wrote !== '' && wrote !== before && !controlToUndo(id)

/** Those lost sight of; a cell is known by its place alone. */
const lostAmong = (written: readonly Wrote[]) =>
  written.filter(mayBeElsewhere).flatMap((each) => {
    const known = knownOf(each.id)
    return known && !known.cell ? { ...each, known } : []
  })
type Lost = ReturnType<typeof lostAmong>[number]

/** What came since of the kind of a lost control and shows what was written. */
const holders = ({ known, wrote }: Lost) =>
  freshIn(document.body, known, known.last).filter((root) => known.widget.hold(root).shown === wrote)

/**
 * Looks for written controls that neither place nor words tell any more by what was written into them: what came since
 * and shows just that is ours, where no more show it than are lost.
 */
export function findByValue(written: readonly Wrote[]): void {
  const lost = lostAmong(written)
  for (const one of lost) {
    const alike = lost.filter(({ known, wrote }) => known.widget === one.known.widget && wrote === one.wrote)
    const found = holders(one)
    if (found.length <= alike.length && alike.every(({ before }) => before === one.before))
      named(one.id, () => found[0])
  }
}

/** Those that are lost while what was written into them stands somewhere still. */
export const stillShown = (written: readonly Wrote[]): Wrote[] =>
  lostAmong(written).filter((each) => holders(each).length > 0)
