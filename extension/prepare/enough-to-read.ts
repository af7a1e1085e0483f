import type { InvoiceDocument } from '../../shared/document.ts'
import type { PictureLimits } from './common-limits.ts'

/** What of a picture is sent at most. */
export interface Most {
  bytes: number
  side: number
}

/**
 * A product's limits, tightened for a picture to what reading one takes: beyond that every byte costs the worker's time
 * and tells nothing. A PDF is not a picture: it goes as it is.
 */
export function enoughToRead(
  limits: PictureLimits,
  { mediaType }: InvoiceDocument,
  { bytes, side }: Most,
): PictureLimits {
  if (mediaType === 'application/pdf') return limits
  return {
    ...limits,
    maximumBytes: Math.min(limits.maximumBytes, bytes),
    maximumSide: Math.min(limits.maximumSide, side),
  }
}
