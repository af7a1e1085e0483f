import type { Box, Recognition } from '../../../shared/recognition.ts'
import type { Pixels } from '../pixels.ts'
import type { OcrEngine } from './engine.ts'
import { findSeals } from './find-seals.ts'
import { findStrips } from './find-strips.ts'
import { hidesPrint } from './hides-print.ts'
import { sureness } from './mend-signs.ts'
import { type ReadingOptions, wholeView } from './read-picture.ts'
import { batchesOf, type ReadStrip, readBatch } from './read-strips.ts'
import { alike } from './reading-direction.ts'
import { recognitionsOf } from './recognitions-of.ts'
import { pyramidOf } from './shrink.ts'
import { boxOf, moved } from './strip.ts'
import { isUnder } from './strips-under.ts'
import { withoutRed } from './without-red.ts'

/** Seals of one picture that are read through at most. */
const mostSeals = 4
/** How far the lines under a seal may reach out of it: sideways in widths, up and down in heights of it. */
const [aside, upAndDown] = [1.5, 0.25]
/** A line nothing was read of before is so sure in the mean; another says half a sign more than what it is put for. */
const sureOfNew = 0.8
const more = 0.5

const touches = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** The part of the picture that has the lines under a seal in it, as long as they were seen to be. */
function partAround(seal: Box, lines: readonly ReadStrip[], { width, height }: Pixels): Box {
  const under = lines.map(({ strip }) => boxOf(strip)).filter((box) => touches(box, seal))
  const reach = seal.width * aside
  const x = Math.max(0, Math.floor(Math.min(seal.x - reach, ...under.map((box) => box.x))))
  const right = Math.min(width, Math.max(seal.x + seal.width + reach, ...under.map((box) => box.x + box.width)))
  const y = Math.max(0, Math.floor(seal.y - seal.height * upAndDown))
  const floor = Math.min(height, seal.y + seal.height * (1 + upAndDown))
  return { x, y, width: Math.ceil(right) - x, height: Math.ceil(floor) - y }
}

/** The lines that reach under a seal, read in shades of red. */
async function readUnder(seal: Box, lines: readonly ReadStrip[], pixels: Pixels, engine: OcrEngine) {
  const part = partAround(seal, lines, pixels)
  const shades = withoutRed(pixels, part)
  const pyramid = pyramidOf(shades)
  const found = await findStrips(pyramid, wholeView(shades), engine)
  const way = lines.map(({ strip }) => strip)
  const strips = alike(found, way).filter((strip) => touches(boxOf(moved(strip, part)), seal))
  const read: ReadStrip[] = []
  for (const batch of batchesOf(strips)) read.push(...(await readBatch(pyramid, batch, engine)))
  return read.map((line) => ({ ...line, strip: moved(line.strip, part) }))
}

/** How many signs a line surely says. */
const worth = ({ characters }: ReadStrip) =>
  characters.filter(({ character }) => character.trim()).reduce((sum, sign) => sum + sureness(sign) ** 4, 0)

const isSure = ({ characters }: ReadStrip) =>
  characters.length > 1 && characters.reduce((sum, sign) => sum + sureness(sign), 0) > characters.length * sureOfNew

/** The lines with this one in the place of those it lies over, where it says more than they do. */
function withLine(lines: readonly ReadStrip[], line: ReadStrip): readonly ReadStrip[] {
  const under = lines.filter(({ strip }) => isUnder(boxOf(line.strip), strip))
  const said = under.reduce((sum, one) => sum + worth(one), 0)
  const isBetter = under.length === 0 ? isSure(line) : worth(line) > said + more
  return isBetter ? [...lines.filter((one) => !under.includes(one)), line] : lines
}

/** How many values these lines give; whatever a second look changes, it takes none away. */
const valuesIn = (lines: readonly ReadStrip[], picture: Pixels) =>
  recognitionsOf(lines, picture).reduce((sum, { evidence }) => sum + Object.keys(evidence).length, 0)

/** What seals lie over more often than not, and how sure of it one is who needs no second look. */
const ofWhole = ['invoiceTitle', 'issueDate', 'totalAmount', 'sellerName'] as const
const sureOfWhole = 0.9

/** An invoice with all that seals are set over, surely read. */
const isWhole = ({ evidence }: Recognition) =>
  ofWhole.every((name) => evidence[name] && (evidence[name].confidence ?? 1) >= sureOfWhole)

/** Whether every invoice on a picture is whole: reading under a seal takes as long as a tenth of all the rest. */
function areWhole(lines: readonly ReadStrip[], picture: Pixels): boolean {
  const found = recognitionsOf(lines, picture)
  return found.length > 0 && found.every(isWhole)
}

/**
 * The lines of a picture, those under a red seal read once more with its red taken out where print was lost under it and
 * an invoice is not whole without.
 */
export async function readUnderSeals(
  pixels: Pixels,
  lines: readonly ReadStrip[],
  engine: OcrEngine,
  { signal }: ReadingOptions,
): Promise<readonly ReadStrip[]> {
  let known = lines
  const seals = areWhole(lines, pixels) ? [] : findSeals(pixels).filter((seal) => hidesPrint(seal, pixels, lines))
  for (const seal of seals.slice(0, mostSeals)) {
    signal.throwIfAborted()
    const looked = (await readUnder(seal, known, pixels, engine)).reduce(withLine, known)
    if (valuesIn(looked, pixels) >= valuesIn(known, pixels)) known = looked
  }
  return known
}
