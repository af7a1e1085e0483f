import type { InvoiceDocument } from '../../shared/document.ts'
import type { PageSize } from '../../shared/layout-text/text-item.ts'
import { layoutPapers } from '../../shared/layout-text.ts'
import type { Box, Evidence, Recognition } from '../../shared/recognition.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import { isOnlyPicture } from './is-only-picture.ts'
import { linesOfText, type TextLine } from './lines-of-text.ts'
import type { OcrEngine } from './ocr/engine.ts'
import { type LevelPage, levelPage } from './ocr/level.ts'
import { type ReadingOptions, readPicture } from './ocr/read-picture.ts'
import type { ReadStrip } from './ocr/read-strips.ts'
import { textItems } from './ocr/text-items.ts'
import type { Pixels } from './pixels.ts'
import type { Recognizer } from './recognizer.ts'

/** Reads any picture on this computer: as an invoice, or just its text. */
export interface Ocr extends Recognizer {
  /** Every line of text on a picture, from top to bottom; an empty list where there is none. */
  readText(document: InvoiceDocument, options: ReadingOptions): Promise<TextLine[]>
}

interface OcrOptions {
  /** Loads the engine, when the first picture comes. */
  engine: () => Promise<OcrEngine>
  /** A picture's pixels, upright as its file says, transparent ones white; scaled down when there are too many. */
  decode: (document: InvoiceDocument) => Promise<Pixels>
}

/** The lines of a picture of this size, and the level page they stand on. */
interface Reading {
  lines: readonly ReadStrip[]
  page: LevelPage
  picture: PageSize
}

const fraction = (box: Box, { width, height }: PageSize): Box => ({
  x: box.x / width,
  y: box.y / height,
  width: box.width / width,
  height: box.height / height,
})

/** A box in fractions of the level page → in fractions of the picture. */
const onPicture = ({ x, y, width, height }: Box, { page, picture }: Reading): Box => {
  const { size } = page
  const box = { x: x * size.width, y: y * size.height, width: width * size.width, height: height * size.height }
  return fraction(page.onPicture(box), picture)
}

function toRecognition(
  { invoice, evidence }: Pick<Recognition, 'invoice' | 'evidence'>,
  reading: Reading,
  { page }: InvoiceDocument,
): Recognition {
  const placed = Object.entries(evidence).map(([name, one]: [string, Evidence | undefined]) => [
    name,
    one?.box ? { ...one, box: onPicture(one.box, reading) } : one,
  ])
  return { source: 'ocr', ...(page === undefined ? {} : { page }), invoice, evidence: Object.fromEntries(placed) }
}

const readingOf = (lines: readonly ReadStrip[], picture: PageSize): Reading => {
  const strips = lines.map(({ strip }) => strip)
  return { lines, picture, page: levelPage(strips, picture) }
}

/** What the lines of a picture of this size say: its invoices, and to `onPaper` its papers that are none. */
export function recognitionsOf(
  lines: readonly ReadStrip[],
  picture: PageSize,
  document: InvoiceDocument,
  onPaper?: (paper: SupportingPaper) => void,
): Recognition[] {
  const reading = readingOf(lines, picture)
  const found = layoutPapers(textItems(lines, reading.page), reading.page.size)
  const onPage = document.page === undefined ? {} : { page: document.page }
  for (const { paper } of found) if (paper) onPaper?.({ ...paper, ...onPage })
  return found.filter(({ paper }) => !paper).map((one) => toRecognition(one, reading, document))
}

/** The reader of pictures: PP-OCR finds and reads lines of text, the layout engine makes an invoice of them. */
export function createOcr({ engine, decode }: OcrOptions): Ocr {
  const read = async (document: InvoiceDocument, options: ReadingOptions): Promise<Reading> => {
    options.signal.throwIfAborted()
    const pixels = await decode(document)
    const picture = { width: pixels.width, height: pixels.height }
    return readingOf(await readPicture(pixels, await engine(), options), picture)
  }
  return {
    source: 'ocr',
    accepts: isOnlyPicture,
    async recognize(document, signal, onPaper, onProgress, onText) {
      const { lines, picture, page } = await read(document, { signal, onProgress })
      const printed = linesOfText(textItems(lines, page)).map(({ text }) => text)
      onText?.(printed.join('\n'))
      return recognitionsOf(lines, picture, document, onPaper)
    },
    async readText(document, options) {
      const reading = await read(document, options)
      return linesOfText(textItems(reading.lines, reading.page)).map(({ box, ...line }) => ({
        ...line,
        box: fraction(reading.page.onPicture(box), reading.picture),
      }))
    },
  }
}
