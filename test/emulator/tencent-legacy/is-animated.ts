import type { Picture } from '../picture.ts'

/** A GIF with more than one frame: each has a graphic control extension in front. */
export function isAnimated({ type, bytes }: Picture): boolean {
  const frames = Buffer.from(bytes).toString('latin1').split('!\xf9\x04').length - 1
  return type === 'gif' && frames > 1
}
