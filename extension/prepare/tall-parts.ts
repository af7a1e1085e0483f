/** Longer than this many widths, a picture is a scrolled screenshot rather than a document. */
const tall = 2.5
/** Widths that neighbouring parts share, so that an invoice lying across a cut is whole in one of them. */
const shared = 0.7

/** A horizontal slice of a picture in pixels. */
export interface Slice {
  top: number
  height: number
}

/**
 * Slices of a tall screenshot that keep its text at full size within a longest side; one slice, the whole picture, for
 * everything that is not tall or not too long. In: pixels. Slices overlap and leave nothing out.
 */
export function tallParts(width: number, height: number, maximumSide: number): Slice[] {
  const whole = [{ top: 0, height }]
  const overlap = Math.round(width * shared)
  if (height <= maximumSide || height < width * tall || maximumSide <= 2 * overlap) return whole
  const count = Math.ceil((height - overlap) / (maximumSide - overlap))
  const step = (height - maximumSide) / (count - 1)
  return Array.from({ length: count }, (_, index) => ({ top: Math.round(index * step), height: maximumSide }))
}
