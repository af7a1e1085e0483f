import { parseAmountInWords } from '../../../shared/amount-in-words.ts'
import type { FieldName } from '../../../shared/invoice.ts'
import type { PageSize } from '../../../shared/layout-text/text-item.ts'
import { toFen } from '../../../shared/money.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import type { Pixels } from '../pixels.ts'
import type { OcrEngine } from './engine.ts'
import { lookAgain } from './look-again.ts'
import { lookThroughSeal } from './look-through-seal.ts'
import { type ReadingOptions, readPicture } from './read-picture.ts'
import type { ReadStrip } from './read-strips.ts'
import { readUnderSeals } from './read-under-seals.ts'
import { linesUnder, recognitionsOf } from './recognitions-of.ts'

/** Surer than this of a name, and a second look tells nothing. */
const certain = 0.97

/** The values a second look is for: names, which no check holds up, and the total where words do not repeat it. */
function inDoubt({ invoice, evidence }: Recognition): FieldName[] {
  const words = parseAmountInWords(invoice.totalAmountInWords ?? '')
  const isRepeated = words !== undefined && words === toFen(invoice.totalAmount ?? '')
  const names = (['sellerName', 'buyerName'] as const).filter((name) => (evidence[name]?.confidence ?? 1) < certain)
  return isRepeated ? names : [...names, 'totalAmount', 'totalAmountInWords']
}

function doubtfulLines(lines: readonly ReadStrip[], picture: PageSize): ReadStrip[] {
  const found = recognitionsOf(lines, picture)
  const boxes = found.flatMap((one) => inDoubt(one).flatMap((name) => one.evidence[name]?.box ?? []))
  const under = new Set(boxes.flatMap((box) => linesUnder(box, { lines, picture })))
  return [...under]
}

/** A picture's lines, a few of them looked at again: those that hold a value in doubt. */
export async function readTwice(pixels: Pixels, engine: OcrEngine, options: ReadingOptions): Promise<ReadStrip[]> {
  const first = await readPicture(pixels, engine, options)
  const under = await readUnderSeals(pixels, first, engine, options)
  const lines = await lookThroughSeal(pixels, under, engine, options)
  const again = doubtfulLines(lines, pixels)
  const looked = await lookAgain(pixels, again, engine, options.signal)
  return lines.map((line) => looked[again.indexOf(line)] ?? line)
}
