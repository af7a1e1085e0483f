import { bendIn, bent, flattened } from './layout-text/bend.ts'
import { gather } from './layout-text/finding.ts'
import { foldItem, partAtBlanks, partFused, withoutRepeats } from './layout-text/fold-item.ts'
import { likelyTurns, type Turns, turnBack, turnBox, turnSize } from './layout-text/orientation.ts'
import { readPage, type SheetReading } from './layout-text/read-page.ts'
import { sideBySide } from './layout-text/side-by-side.ts'
import { leaned, slantOf, straightened } from './layout-text/slant.ts'
import { splitPage } from './layout-text/split-page.ts'
import type { FoldedItem, PageSize, TextItem } from './layout-text/text-item.ts'
import type { Box, Recognition } from './recognition.ts'
import type { SupportingPaper } from './supporting-paper.ts'

/** What was read of one invoice; boxes in `evidence` are fractions of the page. */
export type LayoutReading = Pick<Recognition, 'invoice' | 'evidence'>

/** The same of any paper: `paper` says what it is where it is no invoice of its own. */
export type PaperReading = LayoutReading & { paper?: SupportingPaper }

/** A page of single characters has a few thousand; more is a drawing or an attack, and no invoice. */
export const mostItems = 12_000

/**
 * Reads the fields of every invoice on one page from its text and where each piece stands: by printed labels, by
 * geometry and by the form of the values. One engine for the text layer of a PDF or OFD and for general-text OCR.
 *
 * Items and `page` share one unit (points, pixels, millimetres), y grows downwards; order does not matter. A page
 * without an invoice gives an empty list. Values are as printed: nothing is calculated or looked up.
 */
export const layoutText = (items: readonly TextItem[], page: PageSize): LayoutReading[] =>
  layoutPapers(items, page).filter(({ paper }) => !paper)

/**
 * The same for everything on the page: invoices, and papers that are none with what pairs them with theirs. A list of
 * goods (清单) has both, since it may go on with the invoice it names.
 */
export function layoutPapers(items: readonly TextItem[], page: PageSize): PaperReading[] {
  if (items.length > mostItems) return []
  const folded = withoutRepeats(items.flatMap((item) => foldItem(item) ?? []))
  let best: PaperReading[] = []
  for (const turns of likelyTurns(folded, page)) {
    const readings = readTurned(folded, page, turns)
    if (count(readings) > count(best)) best = readings
  }
  return best
}

/** A title weighs as much as some values: upside down a sheet of receipts has values as well, and no title. */
const titled = 3
const count = (readings: readonly PaperReading[]) =>
  readings.reduce(
    (sum, { evidence, paper }) => sum + Object.keys({ ...evidence, ...paper?.values }).length + (paper ? titled : 0),
    0,
  )

function readTurned(items: readonly FoldedItem[], page: PageSize, turns: Turns): PaperReading[] {
  const size = turnSize(page, turns)
  const turned = turns === 0 ? items : items.map((item) => ({ ...item, box: turnBox(item.box, page, turns) }))
  return sideBySide(turned, size).flatMap((papers) => readLeaning(papers, page, turns))
}

function readLeaning(turned: readonly FoldedItem[], page: PageSize, turns: Turns): PaperReading[] {
  const size = turnSize(page, turns)
  const bend = bendIn(turned)
  const flat = bend ? turned.map((item) => ({ ...item, box: flattened(item.box, bend) })) : turned
  const slant = bend?.slope ?? slantOf(flat)
  const level = straightened(flat, slant)
  const asGiven = (box: Box) => turnBox(bent(leaned(box, slant), bend), size, turnBack(turns))
  return splitPage(level.flatMap(partAtBlanks).flatMap(partFused), size)
    .map(readPage)
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
