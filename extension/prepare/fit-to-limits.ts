import type { InvoiceDocument } from '../../shared/document.ts'
import { ProblemError } from '../inbox/problem.ts'
import type { PictureLimits } from './common-limits.ts'
import { decodePicture, encodePicture } from './picture.ts'

/** JPEG qualities tried one after the other, the first that fits is taken; below the last, sides shrink instead. */
const qualities = [0.92, 0.85, 0.75, 0.65]
const shrinking = 0.8
/** A picture smaller than this on its longer side carries no readable invoice, whatever its bytes. */
const legible = 600

const fits = ({ bytes, mediaType, width = 0, height = 0 }: InvoiceDocument, limits: PictureLimits) =>
  limits.mediaTypes.includes(mediaType) &&
  bytes.length <= limits.maximumBytes &&
  Math.max(width, height) <= limits.maximumSide

/** The sides scaled down so that the longer one is within the limit; never up. */
export function scaledSides(width: number, height: number, maximumSide: number): { width: number; height: number } {
  const scale = Math.min(1, maximumSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Every way to write a picture smaller, the least loss first. */
export function* shrinkSteps(width: number, height: number, maximumSide: number) {
  for (let side = maximumSide; ; side = Math.floor(side * shrinking)) {
    const sides = scaledSides(width, height, side)
    for (const quality of qualities) yield { ...sides, quality }
    if (Math.max(sides.width, sides.height) < legible) return
  }
}

async function shrink(page: InvoiceDocument, limits: PictureLimits): Promise<InvoiceDocument> {
  const bitmap = await decodePicture(page)
  const largest = Math.min(limits.maximumSide, Math.max(bitmap.width, bitmap.height))
  try {
    for (const step of shrinkSteps(bitmap.width, bitmap.height, largest)) {
      const tried = await encodePicture(bitmap, { mediaType: 'image/jpeg', ...step })
      if (tried.bytes.length <= limits.maximumBytes) return { ...page, ...tried }
    }
  } finally {
    bitmap.close()
  }
  throw new ProblemError({ code: 'too-large', retryable: false })
}

/**
 * A page picture within a product's limits: unchanged when it already is, else scaled to the longest side and written
 * as JPEG in steps of quality, then of size, no worse than the limit asks. Throws ProblemError `too-small` or
 * `too-large`.
 */
export async function fitToLimits(page: InvoiceDocument, limits: PictureLimits): Promise<InvoiceDocument> {
  const shortest = Math.min(page.width ?? Number.POSITIVE_INFINITY, page.height ?? Number.POSITIVE_INFINITY)
  if (shortest < limits.minimumSide) throw new ProblemError({ code: 'too-small', retryable: false })
  return fits(page, limits) ? page : shrink(page, limits)
}
