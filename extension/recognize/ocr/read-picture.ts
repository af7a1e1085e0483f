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

/** A whole picture as it is drawn to find its lines. */
export const wholeView = ({ width, height }: Pixels): Scaled => {
  const scale = Math.min(mostEnlarged, side / Math.max(width, height))
  return { x: 0, y: 0, width, height, scale }
}

/** Lets the thread hear what it was told meanwhile: to stop, or what another thread has read. */
const listen = () => new Promise((heard) => setTimeout(heard))

/**
 * Reads all strips, as many batches at once as the engine likes, the longest first, so that all end together; the lines
 * stand in the order of the batches.
 */
async function readStrips(
  pyramid: readonly Pixels[],
  strips: readonly Strip[],
  engine: OcrEngine,
  { signal, onProgress }: ReadingOptions,
): Promise<ReadStrip[]> {
  const batches = batchesOf(strips)
  const lines: ReadStrip[][] = batches.map(() => [])
  let read = 0
  const rest = [...batches.entries()].reverse().values()
  const readRest = async () => {
    for (const [index, batch] of rest) {
      await listen()
      signal.throwIfAborted()
      lines[index] = await readBatch(pyramid, batch, engine)
      read += batch.length
      onProgress?.({ read, found: strips.length })
    }
  }
  onProgress?.({ read, found: strips.length })
  await Promise.all(Array.from({ length: engine.atOnce }, readRest))
  return lines.flat()
}

/** Lines that tell which way up a picture is: a few of middling length. */
const probes = 5
const ratioOf = ({ width, height }: Strip) => width / height
const isProbe = (strip: Strip) => ratioOf(strip) > 4 && ratioOf(strip) < 25
const middling = 10
const offMiddling = (strip: Strip) => Math.abs(ratioOf(strip) - middling)

/** Text the right way up is read with more certainty, and more of it. */
const certainty = (lines: readonly ReadStrip[]) =>
  lines.flatMap(({ characters }) => characters).reduce((sum, { confidence }) => sum + confidence ** 4, 0)
const isCertain = (lines: readonly ReadStrip[]) =>
  certainty(lines) > 0.8 * lines.reduce((sum, { characters }) => sum + characters.length, 0)

/** The strips the right way up; a few are read either way where the first look leaves a doubt. */
async function rightWayUp(
  pyramid: readonly Pixels[],
  strips: readonly Strip[],
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<Strip[]> {
  const one = alongTheText(strips)
  const chosen = one
    .filter(isProbe)
    .toSorted((first, second) => offMiddling(first) - offMiddling(second))
    .slice(0, probes)
  const straight = await readStrips(pyramid, chosen, engine, { signal })
  if (isCertain(straight)) return one
  const turned = await readStrips(pyramid, upsideDown(chosen), engine, { signal })
  return certainty(turned) > certainty(straight) ? upsideDown(one) : one
}

/**
 * Finds and reads every line of text on a picture, whichever way it lies. Out: the lines in no order, with their places
 * in the picture's pixels. Ends with the signal's reason between two batches of lines.
 */
export async function readPicture(pixels: Pixels, engine: OcrEngine, options: ReadingOptions): Promise<ReadStrip[]> {
  const pyramid = pyramidOf(pixels)
  const found = await findStrips(pyramid, wholeView(pixels), engine)
  options.signal.throwIfAborted()
  const strips = await rightWayUp(pyramid, found, engine, options.signal)
  const lines = await readStrips(pyramid, strips, engine, options)
  return lines.filter(({ characters }) => characters.length > 0)
}
