import type { Progress } from '../../inbox/job.ts'
import type { Pixels } from '../pixels.ts'
import type { OcrEngine } from './engine.ts'
import { findStrips, type Scaled } from './find-strips.ts'
import { batchesOf, type ReadStrip, readBatch } from './read-strips.ts'
import { alongTheText, upsideDown } from './reading-direction.ts'
import { pyramidOf } from './shrink.ts'
import type { Strip } from './strip.ts'

export interface ReadingOptions {
  signal: AbortSignal
  onProgress?: ((progress: Progress) => void) | undefined
}

/** Pixels of the longer side a picture is drawn in to find its lines; small pictures are enlarged at most twice. */
const side = 1280
const mostEnlarged = 2

const wholeView = ({ width, height }: Pixels): Scaled => {
  const scale = Math.min(mostEnlarged, side / Math.max(width, height))
  return { x: 0, y: 0, width, height, scale }
}

/** Lines that tell which way up a picture is: a few long ones. */
const probes = 5
const isProbe = ({ width, height }: Strip) => width > height * 4 && width < height * 25

/** Text the right way up is read with more certainty, and more of it. */
const certainty = (lines: readonly ReadStrip[]) =>
  lines.flatMap(({ characters }) => characters).reduce((sum, { confidence }) => sum + confidence ** 4, 0)
const isCertain = (lines: readonly ReadStrip[]) =>
  certainty(lines) > 0.8 * lines.reduce((sum, { characters }) => sum + characters.length, 0)

/** The strips the right way up; a few are read either way where the first look leaves a doubt. */
async function rightWayUp(pyramid: readonly Pixels[], strips: readonly Strip[], engine: OcrEngine): Promise<Strip[]> {
  const one = alongTheText(strips)
  const chosen = one
    .filter(isProbe)
    .toSorted((first, second) => second.width - first.width)
    .slice(0, probes)
  const read = async (some: readonly Strip[]) => {
    const lines: ReadStrip[] = []
    for (const batch of batchesOf(some)) lines.push(...(await readBatch(pyramid, batch, engine)))
    return lines
  }
  const straight = await read(chosen)
  if (isCertain(straight)) return one
  return certainty(await read(upsideDown(chosen))) > certainty(straight) ? upsideDown(one) : one
}

/**
 * Finds and reads every line of text on a picture, whichever way it lies. Out: the lines in no order, with their places
 * in the picture's pixels. Ends with the signal's reason between two batches of lines.
 */
export async function readPicture(
  pixels: Pixels,
  engine: OcrEngine,
  { signal, onProgress }: ReadingOptions,
): Promise<ReadStrip[]> {
  const pyramid = pyramidOf(pixels)
  const found = await findStrips(pyramid, wholeView(pixels), engine)
  signal.throwIfAborted()
  const strips = await rightWayUp(pyramid, found, engine)
  const lines: ReadStrip[] = []
  onProgress?.({ read: 0, found: strips.length })
  for (const batch of batchesOf(strips)) {
    signal.throwIfAborted()
    lines.push(...(await readBatch(pyramid, batch, engine)))
    onProgress?.({ read: lines.length, found: strips.length })
  }
  return lines.filter(({ characters }) => characters.length > 0)
}
