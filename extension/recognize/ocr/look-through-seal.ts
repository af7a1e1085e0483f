import type { Box, Recognition } from '../../../shared/recognition.ts'
import type { Pixels } from '../pixels.ts'
import type { OcrEngine } from './engine.ts'
import { type ReadingOptions, readPicture } from './read-picture.ts'
import type { ReadStrip } from './read-strips.ts'
import { recognitionsOf } from './recognitions-of.ts'
import { boxOf, moved } from './strip.ts'
import { isUnder } from './strips-under.ts'
import { withoutRed } from './without-red.ts'

/** Less sure than this of a type, and its title is worth another look. */
const certain = 0.85
/** How far the head of an invoice reaches around the line of its number, in heights of that line. */
const [above, below] = [4, 7]

/** A digital invoice whose printed name was not made out; the number tells where it stands. */
function isNameless({ invoice, evidence }: Recognition): boolean {
  const sure = invoice.invoiceType ? (evidence.invoiceType?.confidence ?? 1) : 0
  return invoice.invoiceNumber?.length === 20 && invoice.invoiceCode === undefined && sure < certain
}

/** What stands left of a number, and a little above and below it: there a digital invoice has its title and its seal. */
function headOf(number: Box, { width, height }: Pixels): Box {
  const line = number.height * height
  const top = Math.max(0, Math.floor(number.y * height - line * above))
  const floor = Math.min(height, Math.ceil(number.y * height + line * below))
  return { x: 0, y: top, width: Math.floor(number.x * width), height: floor - top }
}

const isTitle = ({ characters }: ReadStrip) =>
  /^(?!.*(?:号码|代码|监制)).*[票单][)）]?$/.test(characters.map(({ character }) => character).join(''))

/** The lines with these titles in the place of what was read there before. */
const withTitles = (lines: readonly ReadStrip[], titles: readonly ReadStrip[]): ReadStrip[] => [
  ...lines.filter(({ strip }) => !titles.some((title) => isUnder(boxOf(title.strip), strip))),
  ...titles,
]

/**
 * The lines of a picture, the title of a digital invoice whose kind was not made out read once more with the red of the
 * seal taken out that lies over it; as they were where that tells no more.
 */
export async function lookThroughSeal(
  pixels: Pixels,
  lines: readonly ReadStrip[],
  engine: OcrEngine,
  { signal }: ReadingOptions,
): Promise<readonly ReadStrip[]> {
  const namelessIn = (some: readonly ReadStrip[]) => recognitionsOf(some, pixels).filter(isNameless)
  let known = lines
  for (const { box } of namelessIn(lines).flatMap(({ evidence }) => evidence.invoiceNumber ?? [])) {
    const part = box && headOf(box, pixels)
    if (!part || part.width === 0 || part.height === 0) continue
    const read = await readPicture(withoutRed(pixels, part), engine, { signal })
    const looked = withTitles(
      known,
      read.filter(isTitle).map((line) => ({ ...line, strip: moved(line.strip, part) })),
    )
    if (namelessIn(looked).length < namelessIn(known).length) known = looked
  }
  return known
}
