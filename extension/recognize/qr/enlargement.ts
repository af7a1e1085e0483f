import type { PixelSize } from '../../../shared/pixel-size.ts'

/** Three times as large is as much as helps; more pixels than these take longer than a person waits. */
const most = 3
const mostPixels = 4_500_000

/** The size at which a picture's code is looked for again, in whole pixels. */
export function enlargement({ width, height }: PixelSize): PixelSize {
  const scale = Math.min(most, Math.sqrt(mostPixels / (width * height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
