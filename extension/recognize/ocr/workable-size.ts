import type { PixelSize } from '../../../shared/pixel-size.ts'

/** Of photographs of 12 million pixels as much is read at eight, in less time. */
const mostPixels = 8_000_000
/** A side longer than this is a scroll nobody photographs. */
const longest = 8000

/** The size a picture is read at: its own, unless that is more than reading needs; in whole pixels. */
export function workableSize({ width, height }: PixelSize): PixelSize {
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)), longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
