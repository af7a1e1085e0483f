import type { Box, Recognition } from '../recognition.ts'
import type { SupportingPaper } from '../supporting-paper.ts'
import { bendIn, bent, flattened } from './bend.ts'
import { gather } from './finding.ts'
import { foldItem, partAtBlanks, partFused, withoutRepeats } from './fold-item.ts'
import { likelyTurns, type Turns, turnBack, turnBox, turnSize } from './orientation.ts'
import { type ReadPaper, readPage, type SheetReading } from './read-page.ts'
import { sideBySide } from './side-by-side.ts'
import { leaned, slantOf, straightened } from './slant.ts'
import { splitPage } from './split-page.ts'
import type { FoldedItem, PageSize, TextItem } from './text-item.ts'

/** What was read of one invoice; boxes in `evidence` are fractions of the page. */
export type LayoutReading = Pick<Recognition, 'invoice' | 'evidence'>

/** The same of any paper: `paper` says what it is where it is no invoice of its own. */
export type PaperReading = LayoutReading & { paper?: SupportingPaper }

/** A page of single characters has a few thousand; more is a drawing or an attack, and no invoice. */
export const mostItems = 12_000

/** What is on a page, other papers as the caller reads them. */
export function layoutSheets(items: readonly TextItem[], page: PageSize, readPaper: ReadPaper): PaperReading[] {
  if (items.length > mostItems) return []
  const folded = withoutRepeats(items.flatMap((item) => foldItem(item) ?? []))
  let best: PaperReading[] = []
  for (const turns of likelyTurns(folded, page)) {
    const readings = readTurned(folded, { page, readPaper }, turns)
    if (count(readings) > count(best) * clearly) best = readings
  }
  return best
}

/** What says so much more the other way round is; most of what stands on one line reads alike both ways. */
const clearly = 1.2

interface Given {
  page: PageSize
  readPaper: ReadPaper
}

/** A title weighs as much as the values of a paper: upside down a sheet of receipts has values as well, and no title. */
const titled = 9
const count = (readings: readonly PaperReading[]) =>
  readings.reduce(
    (sum, { evidence, paper }) => sum + Object.keys(evidence).length + (paper || evidence.invoiceTitle ? titled : 0),
    0,
  )

function readTurned(items: readonly FoldedItem[], given: Given, turns: Turns): PaperReading[] {
  const { page } = given
  const size = turnSize(page, turns)
  const turned = turns === 0 ? items : items.map((item) => ({ ...item, box: turnBox(item.box, page, turns) }))
  return sideBySide(turned, size).flatMap((papers) => readLeaning(papers, given, turns))
}

function readLeaning(turned: readonly FoldedItem[], { page, readPaper }: Given, turns: Turns): PaperReading[] {
  const size = turnSize(page, turns)
  const bend = bendIn(turned)
  const flat = bend ? turned.map((item) => ({ ...item, box: flattened(item.box, bend) })) : turned
  const slant = bend?.slope ?? slantOf(flat)
  const level = straightened(flat, slant)
  const asGiven = (box: Box) => turnBox(bent(leaned(box, slant), bend), size, turnBack(turns))
  return splitPage(level.flatMap(partAtBlanks).flatMap(partFused), size)
    .map((sheet) => readPage(sheet, readPaper))
    .filter(
      ({ findings, paper }) =>
        paper ?? findings.some(({ field }) => field !== 'invoiceType' && field !== 'invoiceTitle'),
    )
    .map((reading) => asReading(reading, page, asGiven))
}

/** Values with boxes as fractions of the page as it was given. */
function asReading(
  { findings, lines, legs, paper }: SheetReading,
  page: PageSize,
  asGiven: (box: Box) => Box,
): PaperReading {
  const placed = findings.map((one) => ({ ...one, span: { ...one.span, box: asGiven(one.span.box) } }))
  const { invoice, evidence } = gather(placed, page)
  return { invoice: { ...invoice, items: lines, ...(legs ? { legs } : {}) }, evidence, ...(paper ? { paper } : {}) }
}
