import type { InvoiceDocument } from '../../shared/document.ts'
import { isOnlyPicture } from './is-only-picture.ts'
import { linesOfText, type TextLine } from './lines-of-text.ts'
import type { OcrEngine } from './ocr/engine.ts'
import { type ReadingOptions, readPicture } from './ocr/read-picture.ts'
import { readTwice } from './ocr/read-twice.ts'
import { fraction, type Reading, readingOf, recognitionsOf } from './ocr/recognitions-of.ts'
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

/** The reader of pictures: PP-OCR finds and reads lines of text, the layout engine makes an invoice of them. */
export function createOcr({ engine, decode }: OcrOptions): Ocr {
  const read = async (document: InvoiceDocument, options: ReadingOptions, look = readPicture): Promise<Reading> => {
    options.signal.throwIfAborted()
    const pixels = await decode(document)
    const picture = { width: pixels.width, height: pixels.height }
    return readingOf(await look(pixels, await engine(), options), picture)
  }
  return {
    source: 'ocr',
    accepts: isOnlyPicture,
    async recognize(document, signal, onPaper, onProgress, onText) {
      const { lines, picture, page } = await read(document, { signal, onProgress }, readTwice)
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
