import type { InvoiceDocument } from '../../../shared/document.ts'
import { layoutPapers } from '../../../shared/layout-papers.ts'
import type { PageSize } from '../../../shared/layout-text/text-item.ts'
import type { Box, Evidence, Recognition } from '../../../shared/recognition.ts'
import type { SupportingPaper } from '../../../shared/supporting-paper.ts'
import { type LevelPage, levelPage } from './level.ts'
import { contested } from './look-again.ts'
import { mayLackSign } from './lost-sign.ts'
import type { ReadStrip } from './read-strips.ts'
import { isUnder } from './strips-under.ts'
import { textItems } from './text-items.ts'
import { hasUnlikelySurname } from './unlikely-surname.ts'

/** The lines of a picture of this size, and the level page they stand on. */
export interface Reading {
  lines: readonly ReadStrip[]
  page: LevelPage
  picture: PageSize
}

export const fraction = (box: Box, { width, height }: PageSize): Box => ({
  x: box.x / width,
  y: box.y / height,
  width: box.width / width,
  height: box.height / height,
})

const unfraction = (box: Box, { width, height }: PageSize): Box => ({
  x: box.x * width,
  y: box.y * height,
  width: box.width * width,
  height: box.height * height,
})

/** A box in fractions of the level page → in fractions of the picture. */
const onPicture = (box: Box, { page, picture }: Reading): Box =>
  fraction(page.onPicture(unfraction(box, page.size)), picture)

/** The lines a value stands on; its box is in fractions of the picture. */
export const linesUnder = (box: Box, { lines, picture }: Pick<Reading, 'lines' | 'picture'>) =>
  lines.filter(({ strip }) => isUnder(unfraction(box, picture), strip))

const figuresOf = (text: string) => text.replace(/\D/g, '')
const textOf = ({ characters }: ReadStrip) => characters.map(({ character }) => character).join('')

/** Whether all that a value stands on was seen again, with no figure beside its own that may be a part of it. */
function isHeld({ raw = '' }: Evidence, under: readonly ReadStrip[]): boolean {
  const isSeen = under.length > 0 && under.every(({ held }) => held)
  return isSeen && figuresOf(under.map(textOf).join('')) === figuresOf(raw)
}

/** Names no check holds up. */
const names = ['sellerName', 'buyerName', 'passengerName', 'drawer', 'reviewer', 'payee']

/** A name that may lack a sign, or begin with another one, is a doubt, however sure the reader is of what it saw. */
const isDoubtfulName = (name: string, { raw = '' }: Evidence, under: readonly ReadStrip[]) =>
  names.includes(name) && (hasUnlikelySurname(raw) || under.some((line) => mayLackSign(line, raw)))

/** A value's place on the picture, and whether it was seen there again. */
function placed(name: string, one: Evidence, reading: Reading): Evidence {
  if (!one.box) return one
  const box = onPicture(one.box, reading)
  const under = linesUnder(box, reading)
  if (isDoubtfulName(name, one, under)) return { ...one, box, confidence: Math.min(one.confidence ?? 1, contested) }
  return { ...one, box, ...(isHeld(one, under) && { held: true }) }
}

function toRecognition(
  { invoice, evidence }: Pick<Recognition, 'invoice' | 'evidence'>,
  reading: Reading,
  { page }: Pick<InvoiceDocument, 'page'>,
): Recognition {
  const onIt = Object.entries(evidence).map(([name, one]: [string, Evidence | undefined]) => [
    name,
    one && placed(name, one, reading),
  ])
  return { source: 'ocr', ...(page === undefined ? {} : { page }), invoice, evidence: Object.fromEntries(onIt) }
}

export const readingOf = (lines: readonly ReadStrip[], picture: PageSize): Reading => {
  const strips = lines.map(({ strip }) => strip)
  return { lines, picture, page: levelPage(strips, picture) }
}

/** What the lines of a picture of this size say: its invoices, and to `onPaper` its papers that are none. */
export function recognitionsOf(
  lines: readonly ReadStrip[],
  picture: PageSize,
  document: Pick<InvoiceDocument, 'page'> = {},
  onPaper?: (paper: SupportingPaper) => void,
): Recognition[] {
  const reading = readingOf(lines, picture)
  const found = layoutPapers(textItems(lines, reading.page), reading.page.size)
  const onPage = document.page === undefined ? {} : { page: document.page }
  for (const { paper } of found) if (paper) onPaper?.({ ...paper, ...onPage })
  return found.filter(({ paper }) => !paper).map((one) => toRecognition(one, reading, document))
}
